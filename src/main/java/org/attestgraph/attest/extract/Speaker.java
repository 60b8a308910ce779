package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.extract.WordReading.Said;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.Mention.Cue;
import org.attestgraph.attest.mention.Mention.Form;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.resolve.Naming;
import org.attestgraph.attest.text.Token;

/** Who claims in a sentence, and the words for them. */
record Speaker(Entity entity, Extent at) {
    private static final int REACH = 8;

    /** How many words a name that no lexicon has may be made of. */
    private static final int LONGEST = 6;

    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    /** Of several the one nearest to the first word of speech that has any; else whoever is named after "according to". */
    static Optional<Speaker> in(Said said) {
        List<Cue> cues = said.sentence().of(Cue.class);
        return cues.stream()
                .flatMap(cue -> known(cue, said).stream())
                .findFirst()
                .or(() -> cues.stream()
                        .filter(cue -> cue.frame().equals(AFTER))
                        .flatMap(cue -> unlisted(cue, said).stream())
                        .findFirst());
    }

    private static Optional<Speaker> known(Cue cue, Said said) {
        Spot nearest = null;
        int least = REACH;
        for (Spot spot : said.spots()) {
            int distance = distance(cue, spot.at());
            if (maySpeak(spot) && distance < least) {
                least = distance;
                nearest = spot;
            }
        }
        return Optional.ofNullable(nearest).map(spot -> new Speaker(spot.entity(), spot.at()));
    }

    private static boolean maySpeak(Spot spot) {
        return spot.kind() == EntityKind.SOURCE
                || spot.kind() == EntityKind.ACTOR && spot.name().form() != Form.ADJECTIVE;
    }

    /** How far somebody stands from the word on the side where it has its speaker. */
    private static int distance(Cue cue, Extent at) {
        int after = at.from() - cue.at().to();
        int before = cue.at().from() - at.to();
        return switch (cue.frame()) {
            case AFTER -> after >= 0 ? after : REACH;
            case BEFORE -> before >= 0 ? before : REACH;
            default -> after >= 0 ? after : before >= 0 ? before : REACH;
        };
    }

    /** The words from the cue to the next mark, or to a date. */
    private static Optional<Speaker> unlisted(Cue cue, Said said) {
        int from = cue.at().to();
        int to = from;
        List<Token> tokens = said.sentence().sentence().tokens();
        while (to < tokens.size() && to - from < LONGEST && tokens.get(to).isWord() && !isTime(said, to)) {
            to++;
        }
        if (to == from) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        tokens.subList(from, to).forEach(token -> words.add(token.text()));
        Entity entity = Naming.unlisted(EntityKind.ACTOR, String.join(" ", words), "Organisation", List.of());
        return Optional.of(new Speaker(entity, new Extent(from, to, to - 1)));
    }

    private static boolean isTime(Said said, int at) {
        return said.sentence().of(Mention.Time.class).stream()
                .anyMatch(time -> time.at().contains(at));
    }
}
