package org.attestgraph.attest.resolve;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.text.Token;

/** What a sentence says that a place lies in: "the Merce neighbourhood of Aleppo", "Aleppo's Merce", "Merce, Aleppo". */
final class Containers {
    private static final Set<String> LINKS = Set.of("in", "of", "the", ",", "(");
    private static final Set<String> WIDER = Set.of("country", "governorate", "district", "region", "city", "town");
    private static final int FARTHEST = 6;

    private final AnalysedSentence sentence;
    private final Map<Extent, PlaceOption> known;

    Containers(AnalysedSentence sentence, Map<Extent, PlaceOption> known) {
        this.sentence = sentence;
        this.known = known;
    }

    Optional<Entry> of(Extent at) {
        return known.entrySet().stream()
                .filter(place -> WIDER.contains(place.getValue().kind()))
                .filter(place -> isAfter(at, place.getKey()) || isOwner(place.getKey(), at))
                .min(Comparator.comparingInt(place -> Math.abs(place.getKey().from() - at.from())))
                .map(place -> place.getValue().entry());
    }

    private boolean isAfter(Extent part, Extent whole) {
        if (whole.from() < part.to() || whole.from() - part.to() > FARTHEST || whole.from() == part.to()) {
            return false;
        }
        for (int at = part.to(); at < whole.from(); at++) {
            int place = at;
            boolean placeWord = sentence.of(Mention.PlaceWord.class).stream()
                    .anyMatch(word -> word.at().contains(place));
            if (!placeWord && !LINKS.contains(token(at).folded())) {
                return false;
            }
        }
        return true;
    }

    /** "Aleppo's Merce neighbourhood" */
    private boolean isOwner(Extent whole, Extent part) {
        return part.from() == whole.to() + 1 && token(whole.to()).isPossessive();
    }

    private Token token(int at) {
        return sentence.sentence().token(at);
    }
}
