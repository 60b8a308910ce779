package org.attestgraph.attest.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.report.ReportReader;

/** What the commands put to work. */
record Parts(ReportReader reader, Stages stages) {

    static Parts builtIn() {
        return new Parts(ReportReader.standard(), ReportStages.builtIn());
    }

    /** Makes the parts once, when first asked: not every command needs lexicons. */
    static final class OnDemand implements Supplier<Parts> {
        private final Supplier<Parts> maker;
        private Optional<Parts> made = Optional.empty();

        OnDemand(Supplier<Parts> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized Parts get() {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.get();
        }
    }
}
