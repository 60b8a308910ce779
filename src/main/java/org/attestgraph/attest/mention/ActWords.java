package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.lexicon.Terms;

/** Finds the words for acts and harm, for claiming, and those that hold back or deny. */
final class ActWords {
    private ActWords() {}

    static List<Mention> in(Line line) {
        List<Mention> found = new ArrayList<>();
        for (Terms.Match match : line.of(Category.TRIGGER)) {
            trigger(line, match, found);
        }
        for (Terms.Match match : line.of(Category.HARM)) {
            harm(line, match, found);
        }
        for (Terms.Match match : line.of(Category.CUE)) {
            cue(line, match, found);
        }
        for (Terms.Match match : line.of(Category.HEDGE)) {
            found.add(new Mention.Mood(
                    line.extent(match.from(), match.to()), match.term().row().get("degree"), true));
        }
        for (Terms.Match match : line.of(Category.NOT_EVENT)) {
            found.add(new Mention.Mood(
                    line.extent(match.from(), match.to()), match.term().row().get("kind"), false));
        }
        for (Terms.Match match : line.of(Category.PLACE_WORD)) {
            Row row = match.term().row();
            found.add(new Mention.PlaceWord(
                    line.extent(match.from(), match.to()),
                    row.get("kind"),
                    row.get("position").equals("before")));
        }
        return found;
    }

    private static void trigger(Line line, Terms.Match match, List<Mention> found) {
        Row row = match.term().row();
        if (partOfSpeechFits(line, match, row.get("pos"))) {
            found.add(new Mention.Trigger(
                    line.extent(match.from(), match.to()),
                    row.need("type"),
                    isVerbHere(line, match, row.get("pos")),
                    row.get("frame"),
                    row.need("term")));
        }
    }

    private static void harm(Line line, Terms.Match match, List<Mention> found) {
        Row row = match.term().row();
        if (partOfSpeechFits(line, match, row.get("pos"))) {
            found.add(new Mention.HarmWord(
                    line.extent(match.from(), match.to()),
                    Harm.valueOf(row.need("harm").toUpperCase(Locale.ROOT)),
                    row.get("pos").equals("verb"),
                    row.get("frame")));
        }
    }

    private static void cue(Line line, Terms.Match match, List<Mention> found) {
        Row row = match.term().row();
        if (partOfSpeechFits(line, match, row.get("pos"))) {
            found.add(new Mention.Cue(
                    line.extent(match.from(), match.to()),
                    row.get("stance").equals("denies"),
                    row.get("frame"),
                    row.need("term")));
        }
    }

    private static boolean isVerbHere(Line line, Terms.Match match, String partOfSpeech) {
        return partOfSpeech.equals("verb")
                || partOfSpeech.equals("phrase") && line.syntax().isVerb(match.from());
    }

    /** The tagger is trusted where it is sure to be right: a verb is no noun after "the", a noun no verb after "to". */
    private static boolean partOfSpeechFits(Line line, Terms.Match match, String partOfSpeech) {
        return switch (partOfSpeech) {
            case "verb" ->
                line.syntax().isVerb(match.from()) || line.tag(match.from()).equals("JJ") && match.length() == 1;
            case "noun" -> {
                int last = match.to() - 1;
                yield !line.syntax().isVerb(last) || line.tag(last).equals("VBG");
            }
            default -> true;
        };
    }
}
