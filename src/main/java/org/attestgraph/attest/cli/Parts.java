package org.attestgraph.attest.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.attestgraph.attest.pipeline.ReportStages;
import org.attestgraph.attest.pipeline.Stages;
import org.attestgraph.attest.report.ReportReader;

/** What the commands put to work. */
record Parts(ReportReader reader, Stages stages) {

    static Parts builtIn() {
        return new Parts(ReportReader.standard(), ReportStages.builtIn());
    }

    /** Makes the parts once, when first asked or begun: not every command needs lexicons. */
    static final class OnDemand implements Supplier<Parts> {
        private final FutureTask<Parts> task;

        OnDemand(Supplier<Parts> maker) {
            this.task = new FutureTask<>(maker::get);
        }

        /** Makes them meanwhile. */
        void begin() {
            Thread.ofPlatform().daemon().name("parts").start(task);
        }

        @Override
        public Parts get() {
            task.run(); // nothing, where somebody has begun
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while lexicons and models were read", e);
            }
        }
    }
}
