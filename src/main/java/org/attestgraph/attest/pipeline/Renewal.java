package org.attestgraph.attest.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.attestgraph.attest.rdf.ATT;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.store.Alteration;
import org.attestgraph.attest.store.GraphStore;

/**
 * Makes all that is to be said across reports into changes of what the store says already, piece by piece: however much it
 * is, little of it is in memory at a time. Each change is to be applied before the next is drawn.
 */
final class Renewal implements Iterator<Alteration> {
    private static final int CHUNK = 50_000;

    /** What is to be said of one thing, all of it. */
    sealed interface Piece {
        List<Quad> quads();
    }

    record OfCase(Node event, List<Quad> quads) implements Piece {}

    /** Which totals an act is counted in. */
    record OfAct(Node act, List<Quad> quads) implements Piece {}

    /** All that people decided. */
    record OfReview(List<Quad> quads) implements Piece {}

    private final GraphStore store;
    private final Iris iris;
    private final Iterator<Piece> pieces;
    private final boolean blank;
    private final Set<Node> named = new HashSet<>();
    private Iterator<Quad> surplus;
    private boolean whole;
    private int gone;
    private int fresh;

    /**
     * @param pieces all there are
     * @param comparable whether what the store says was made by the same rules, and so consists of pieces too; or else it
     *     is all taken away first
     */
    Renewal(GraphStore store, Iris iris, Iterator<Piece> pieces, boolean comparable) {
        this.store = store;
        this.iris = iris;
        this.pieces = pieces;
        List<Quad> said = store.read(data -> comparable ? List.of() : all(data));
        this.surplus = said.iterator();
        this.blank = !comparable;
    }

    int gone() {
        return gone;
    }

    int fresh() {
        return fresh;
    }

    @Override
    public boolean hasNext() {
        if (!surplus.hasNext() && !pieces.hasNext() && !whole) {
            whole = true;
            surplus = blank ? Iter.empty() : store.read(this::leftOver).iterator();
        }
        return surplus.hasNext() || pieces.hasNext();
    }

    @Override
    public Alteration next() {
        Alteration next = surplus.hasNext()
                ? new Alteration(Iter.toList(Iter.limit(surplus, CHUNK)), List.of())
                : store.read(this::chunk);
        gone += next.gone().size();
        fresh += next.fresh().size();
        return next;
    }

    private Alteration chunk(DatasetGraph data) {
        List<Quad> old = new ArrayList<>();
        List<Quad> added = new ArrayList<>();
        int seen = 0;
        while (pieces.hasNext() && seen < CHUNK) {
            Piece piece = pieces.next();
            seen += piece.quads().size();
            if (blank) {
                added.addAll(piece.quads());
            } else {
                named(piece);
                Set<Quad> before = said(piece, data);
                Set<Quad> now = new LinkedHashSet<>(piece.quads());
                before.stream().filter(quad -> !now.contains(quad)).forEach(old::add);
                now.stream().filter(quad -> !before.contains(quad)).forEach(added::add);
            }
        }
        return new Alteration(old, added);
    }

    private void named(Piece piece) {
        if (piece instanceof OfCase one) {
            named.add(one.event());
        } else if (piece instanceof OfAct one) {
            named.add(one.act());
        }
    }

    private Set<Quad> said(Piece piece, DatasetGraph data) {
        Set<Quad> said = new LinkedHashSet<>();
        switch (piece) {
            case OfCase one -> new CaseQuads(data, iris.casesGraph()).of(one.event(), said);
            case OfAct one ->
                data.find(iris.casesGraph(), one.act(), ATT.includedIn, Node.ANY)
                        .forEachRemaining(said::add);
            case OfReview review ->
                data.find(iris.reviewGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(said::add);
        }
        return said;
    }

    /** What is said of cases that are none any more, and of acts that are not told any more. */
    private Set<Quad> leftOver(DatasetGraph data) {
        CaseQuads cases = new CaseQuads(data, iris.casesGraph());
        Set<Quad> over = new LinkedHashSet<>();
        data.find(iris.casesGraph(), Node.ANY, RDF.type.asNode(), ATT.Case).forEachRemaining(quad -> {
            if (!named.contains(quad.getSubject())) {
                cases.of(quad.getSubject(), over);
            }
        });
        data.find(iris.casesGraph(), Node.ANY, ATT.includedIn, Node.ANY).forEachRemaining(quad -> {
            if (!named.contains(quad.getSubject())) {
                over.add(quad);
            }
        });
        return over;
    }

    private List<Quad> all(DatasetGraph data) {
        List<Quad> all = new ArrayList<>();
        data.find(iris.casesGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
        data.find(iris.reviewGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
        return all;
    }
}
