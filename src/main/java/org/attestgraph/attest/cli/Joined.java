package org.attestgraph.attest.cli;

import java.util.Optional;

/** Puts the parts together that the program is made of. */
final class Joined {
    private Joined() {}

    static Parts parts() {
        return Optional.<Parts>empty()
                .orElseThrow(() -> new UserError("attest", "This build reads no reports.", "Use one that does."));
    }
}
