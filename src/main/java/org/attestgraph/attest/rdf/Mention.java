package org.attestgraph.attest.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.text.Span;

/** A filler in the role it plays. */
record Mention(SlotRole role, Filler filler) {
    private static final Comparator<Mention> BY_ROLE_AND_PLACE = Comparator.comparing(Mention::role)
            .thenComparing(mention -> mention.filler().evidence())
            .thenComparing(mention -> mention.filler().entity().kind())
            .thenComparing(mention -> mention.filler().entity().id())
            .thenComparing(mention -> mention.filler().entity().listed())
            .thenComparing(mention -> mention.filler().rule());

    static Stream<Mention> of(SlotRole role, List<Filler> fillers) {
        return fillers.stream().map(filler -> new Mention(role, filler));
    }

    /**
     * Describes the mentions of an incident or claim, in an order of their own, whatever order they come in.
     *
     * @param otherwise the words to fall back on where a filler has none of its own
     */
    static void describe(Page page, Node owner, Stream<Mention> mentions, Span otherwise) {
        List<Mention> ordered = mentions.sorted(BY_ROLE_AND_PLACE).distinct().toList();
        for (int i = 0; i < ordered.size(); i++) {
            Node node = page.iris().mention(owner, i + 1);
            page.state(owner, ATT.mention, node);
            ordered.get(i).describe(page, node, otherwise);
        }
    }

    private void describe(Page page, Node node, Span otherwise) {
        Node entity = page.iris().entity(filler.entity());
        page.statements().type(node, "Mention");
        page.state(node, ATT.names, entity);
        page.state(node, ATT.role, role.code());
        page.state(node, ATT.rule, Literals.words(filler.rule()));
        page.evidence(node, filler.evidence().length() > 0 ? filler.evidence() : otherwise);
        if (filler.entity().kind() == EntityKind.PLACE) {
            page.placing(filler.evidence())
                    .filter(placing ->
                            placing.place().id().equals(filler.entity().id()))
                    .ifPresent(placing -> new PlacingMapping(page, node).describe(placing));
        }
        if (role.adds(filler.entity().kind())) {
            page.statements().type(entity, role.className());
        }
    }
}
