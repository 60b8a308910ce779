package org.attestgraph.attest.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Verdicts;
import org.attestgraph.attest.rdf.Iris;

/** What people decided, as linking needs it. */
record Reviewed(Verdicts verdicts, String sha256) {
    static Reviewed in(Path folder) {
        return new Reviewed(Verdicts.NONE, folder.getFileName().toString());
    }

    List<Account> applied(List<Account> accounts) {
        return accounts;
    }

    Set<String> reports() {
        return Set.of();
    }

    List<Quad> quads(Iris iris, Collection<String> incidents) {
        return List.of();
    }
}
