package org.attestgraph.attest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.text.Token;

/**
 * Finds names of places that the lexicon does not know and that nothing but a gazetteer tells from other names. What is
 * spelt as a place is only taken for one where the words before or beside it speak for that.
 */
final class PlaceFinder {
    private static final double SAME_SPELLING = 0.05;
    private static final int LONGEST = 5;
    private static final Set<String> BEFORE_PLACES =
            Set.of("in", "near", "at", "from", "to", "into", "around", "outside", "between", "toward", "towards");
    private static final Set<String> ENUMERATING = Set.of(",", "and");
    private static final Set<String> JOINING =
            Set.of("al", "el", "ar", "as", "ash", "an", "az", "ez", "ad", "et", "at");
    private static final Set<String> SETTLED = Set.of("city", "town", "village", "neighbourhood");

    private final PlaceOptions options;

    PlaceFinder(PlaceOptions options) {
        this.options = options;
    }

    /** The sentence with the names found in it. */
    AnalysedSentence in(AnalysedSentence sentence) {
        List<Mention> mentions = new ArrayList<>(sentence.mentions());
        boolean found = false;
        for (int at = 0; at < sentence.sentence().size(); at++) {
            int end = endOfName(sentence, at);
            if (end > at) {
                Extent extent = new Extent(at, end, end - 1);
                if (isFree(mentions, extent) && isPlace(sentence, mentions, extent)) {
                    mentions.removeIf(
                            mention -> isUnlisted(mention) && mention.at().overlaps(extent));
                    mentions.add(name(sentence, extent));
                    found = true;
                }
                at = end - 1;
            }
        }
        return found ? with(sentence, mentions) : sentence;
    }

    private static AnalysedSentence with(AnalysedSentence sentence, List<Mention> mentions) {
        mentions.sort(Comparator.comparingInt((Mention mention) -> mention.at().from())
                .thenComparingInt(mention -> mention.at().to()));
        return new AnalysedSentence(sentence.sentence(), sentence.syntax(), sentence.title(), mentions);
    }

    /** After a run of capitals that begins at {@code from}, with articles and hyphens within it. */
    private static int endOfName(AnalysedSentence sentence, int from) {
        if (!isCapital(token(sentence, from))) {
            return from;
        }
        int end = from + 1;
        int at = end;
        while (at < sentence.sentence().size() && at - from < LONGEST) {
            Token token = token(sentence, at);
            if (isCapital(token)) {
                end = at + 1;
            } else if (!token.isDash() && !JOINING.contains(token.folded())) {
                break;
            }
            at++;
        }
        return end;
    }

    /** Of what it overlaps, only names that no lexicon knows may be taken for something else. */
    private static boolean isFree(List<Mention> mentions, Extent extent) {
        return mentions.stream()
                .filter(mention -> mention instanceof Mention.Name || mention instanceof Mention.Time)
                .filter(mention -> mention.at().overlaps(extent))
                .allMatch(mention -> isUnlisted(mention) && extent.contains(mention.at()));
    }

    private static boolean isUnlisted(Mention mention) {
        return mention instanceof Mention.Name name
                && name.entry().isEmpty()
                && name.owner().isEmpty()
                && (name.form() == Mention.Form.NAME || name.form() == Mention.Form.PERSON);
    }

    private boolean isPlace(AnalysedSentence sentence, List<Mention> mentions, Extent extent) {
        boolean known = mentions.stream()
                .anyMatch(mention -> mention.at().equals(extent)
                        && mention instanceof Mention.Name name
                        && name.kind() == EntityKind.PLACE);
        if (known || extent.from() == 0) {
            return false;
        }
        boolean said =
                new PlaceWords(sentence).kind(extent).filter(SETTLED::contains).isPresent();
        return said || speaksForPlace(sentence, mentions, extent.from()) && isSpelt(sentence, extent);
    }

    private static boolean speaksForPlace(AnalysedSentence sentence, List<Mention> mentions, int from) {
        String before = token(sentence, from - 1).folded();
        boolean enumerated = ENUMERATING.contains(before)
                && mentions.stream()
                        .anyMatch(mention -> mention instanceof Mention.Name name
                                && name.kind() == EntityKind.PLACE
                                && from - mention.at().to() >= 0
                                && from - mention.at().to() <= 2);
        boolean act = mentions.stream()
                .anyMatch(mention -> mention instanceof Mention.Trigger trigger
                        && trigger.verb()
                        && trigger.at().to() == from);
        boolean placeWord = mentions.stream()
                .anyMatch(mention -> mention instanceof Mention.PlaceWord word
                        && word.before()
                        && word.at().to() == from);
        return enumerated || act || placeWord || BEFORE_PLACES.contains(before);
    }

    private boolean isSpelt(AnalysedSentence sentence, Extent extent) {
        return options.of(surface(sentence, extent)).stream().anyMatch(option -> option.distance() <= SAME_SPELLING);
    }

    private static Mention.Name name(AnalysedSentence sentence, Extent extent) {
        return new Mention.Name(
                extent,
                EntityKind.PLACE,
                Mention.Form.NAME,
                Optional.empty(),
                Optional.empty(),
                "",
                surface(sentence, extent));
    }

    /** Words with a space between them, and none around a hyphen. */
    private static String surface(AnalysedSentence sentence, Extent extent) {
        StringBuilder surface = new StringBuilder();
        int end = token(sentence, extent.from()).start();
        for (Token token : sentence.sentence().tokens().subList(extent.from(), extent.to())) {
            surface.append(token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return surface.toString();
    }

    private static boolean isCapital(Token token) {
        return token.isWord() && token.startsUpper();
    }

    private static Token token(AnalysedSentence sentence, int at) {
        return sentence.sentence().token(at);
    }
}
