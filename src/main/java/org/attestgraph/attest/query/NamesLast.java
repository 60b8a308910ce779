package org.attestgraph.attest.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;

/**
 * Has names looked up after all else. A pattern such as {@code ?actor rdfs:label|skos:altLabel ?name} makes many rows of
 * one, and ARQ, which takes property paths in the order of the text, would look each of them up in what follows.
 */
final class NamesLast extends TransformCopy {
    /** Bounds on texts, ARQ's own optimizer, then this. */
    static final RewriteFactory OPTIMIZER = context -> {
        var standard = Optimize.stdOptimizationFactory.create(context);
        return op -> Transformer.transform(new NamesLast(), standard.rewrite(BoundedText.in(op)));
    };

    private NamesLast() {}

    @Override
    public Op transform(OpSequence sequence, List<Op> elements) {
        List<Op> rest = new ArrayList<>();
        List<Op> names = new ArrayList<>();
        for (Op element : elements) {
            if (isNames(element, elements)) {
                names.add(element);
            } else {
                add(rest, element);
            }
        }
        OpSequence reordered = OpSequence.create();
        rest.forEach(reordered::add);
        names.forEach(reordered::add);
        return reordered.size() == 1 ? reordered.get(0) : reordered;
    }

    /**
     * Alternatives from a thing that something else finds to a variable that nothing else mentions: then a join has the
     * same rows in whatever order its parts are taken.
     */
    private static boolean isNames(Op op, List<Op> elements) {
        if (!(op instanceof OpPath path) || !(path.getTriplePath().getPath() instanceof P_Alt)) {
            return false;
        }
        Node thing = path.getTriplePath().getSubject();
        Node name = path.getTriplePath().getObject();
        Set<Var> mentioned = new HashSet<>();
        boolean found = false;
        for (Op other : elements) {
            if (other != op) {
                Collection<Var> variables = OpVars.mentionedVars(other);
                mentioned.addAll(variables);
                found |= other instanceof OpBGP && thing instanceof Var variable && variables.contains(variable);
            }
        }
        return found && name instanceof Var variable && !mentioned.contains(variable);
    }

    /** Patterns that come to stand next to each other become one, which TDB2 puts into the best order. */
    private static void add(List<Op> elements, Op element) {
        if (!elements.isEmpty() && elements.getLast() instanceof OpBGP before && element instanceof OpBGP after) {
            BasicPattern both = new BasicPattern(before.getPattern());
            both.addAll(after.getPattern());
            elements.set(elements.size() - 1, new OpBGP(both));
        } else {
            elements.add(element);
        }
    }
}
