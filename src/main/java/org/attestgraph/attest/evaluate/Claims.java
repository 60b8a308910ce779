package org.attestgraph.attest.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attestgraph.attest.extract.Annotation.Claim;

/**
 * The claims of one report in gold and prediction.
 *
 * @param goldIds for the id of each predicted incident, the id of the gold one that it was paired with
 */
record Claims(List<Claim> gold, List<Claim> predicted, Map<String, String> goldIds, Likeness likeness) {
    private static final List<List<String>> UNNAMED = List.of(List.of("report"));

    private record Carried(Claim claim, List<String> medium) {}

    Tally tally() {
        Map<Measure, Tally.Count> counts = new TreeMap<>();
        counts.put(Measure.CLAIM_BY_WHOM, count(Matching.size(gold, predicted, this::sameSpeaker), gold, predicted));
        counts.put(Measure.CLAIM, count(Matching.size(gold, predicted, this::sameClaim), gold, predicted));
        List<Carried> goldMedia = media(gold);
        List<Carried> predictedMedia = media(predicted);
        counts.put(
                Measure.REPORTED_BY,
                count(Matching.size(goldMedia, predictedMedia, this::sameMedium), goldMedia, predictedMedia));
        return new Tally(counts);
    }

    private static Tally.Count count(int right, List<?> gold, List<?> predicted) {
        return new Tally.Count(right, gold.size(), predicted.size());
    }

    private static List<Carried> media(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> (claim.reportedBy().isEmpty() ? UNNAMED : claim.reportedBy())
                        .stream().map(medium -> new Carried(claim, medium)))
                .toList();
    }

    private boolean sameSpeaker(Claim gold, Claim predicted) {
        return gold.stance() == predicted.stance() && likeness.same(gold.claimant(), predicted.claimant());
    }

    private boolean sameMedium(Carried gold, Carried predicted) {
        return sameSpeaker(gold.claim, predicted.claim) && likeness.same(gold.medium, predicted.medium);
    }

    boolean sameClaim(Claim gold, Claim predicted) {
        return sameSpeaker(gold, predicted) && sameSubject(gold.about(), predicted.about());
    }

    /** One incident in common is enough; two statements about nothing in particular agree too. */
    private boolean sameSubject(List<String> gold, List<String> predicted) {
        if (gold.isEmpty() && predicted.isEmpty()) {
            return true;
        }
        return predicted.stream().anyMatch(id -> goldIds.containsKey(id) && gold.contains(goldIds.get(id)));
    }
}
