package org.attestgraph.attest.remote;

import java.time.Duration;

/** How one waits before one tries again. */
@FunctionalInterface
interface Pause {
    Pause SLEEP = Thread::sleep;

    void take(Duration time) throws InterruptedException;
}
