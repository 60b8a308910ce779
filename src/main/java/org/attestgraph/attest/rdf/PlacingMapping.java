package org.attestgraph.attest.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.resolve.Placing;
import org.attestgraph.attest.resolve.WeighedPlace;

/** Says of the mention of a place how exactly it locates, and what else its words may mean. */
record PlacingMapping(Page page, Node mention) {
    private static final int MOST = 5;

    void describe(Placing placing) {
        page.statements().state(mention, ATT.placePrecision, Precisions.of(placing));
        if (!placing.siting().words().isEmpty()) {
            page.state(mention, ATT.siting, Literals.words(placing.siting().words()));
        }
        List<WeighedPlace> likeliest = placing.candidates().stream().limit(MOST).toList();
        for (int i = 0; i < likeliest.size(); i++) {
            candidate(page.iris().candidate(mention, i + 1), likeliest.get(i));
            page.evidence(page.iris().candidate(mention, i + 1), placing.evidence());
        }
    }

    private void candidate(Node node, WeighedPlace place) {
        page.state(mention, ATT.candidate, node);
        page.statements().type(node, "Candidate");
        page.state(
                node,
                ATT.candidatePlace,
                page.iris().listed(EntityKind.PLACE, place.option().entry().id()));
        page.state(
                node,
                ATT.score,
                Literals.decimal(BigDecimal.valueOf(place.score()).setScale(2, RoundingMode.HALF_EVEN)));
        page.state(node, ATT.weighing, Literals.words(String.join(", ", place.reasons())));
    }
}
