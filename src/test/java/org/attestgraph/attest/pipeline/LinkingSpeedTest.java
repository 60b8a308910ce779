package org.attestgraph.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long linking takes; see scripts/linking/speed.sh. */
@EnabledIfSystemProperty(named = "linking.incidents", matches = "\\d+")
class LinkingSpeedTest {
    private static final int INCIDENTS_OF_ONE = 4;
    private static final int AT_ONCE = 1000;
    private static final int FEW = 10;

    @TempDir
    Path temp;

    @Test
    void many_incidents_are_linked() throws IOException {
        int incidents = Integer.getInteger("linking.incidents");
        Iterator<Request> reports =
                SyntheticReports.stream(incidents / INCIDENTS_OF_ONE, 7).iterator();
        DatasetFolder folder = DatasetFolder.create(temp.resolve("data"), DatasetFolder.DEFAULT_BASE, "test");
        try (GraphStore store = GraphStore.openToWrite(folder, "test")) {
            for (int left = incidents / INCIDENTS_OF_ONE - FEW; left > 0; left -= AT_ONCE) {
                store.change(next(reports, Math.min(left, AT_ONCE)), "");
            }
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            Instant start = Instant.now();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Linking.Outcome all = Linking.bringUpToDate(store, false);
            Duration whole = Duration.between(start, Instant.now());
            busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
            long megabytes = pools().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    >> 20;

            store.change(next(reports, FEW), "");
            start = Instant.now();
            Linking.Outcome few = Linking.bringUpToDate(store, false);
            Duration ten = Duration.between(start, Instant.now());

            assertThat(all.fromNothing()).isTrue();
            assertThat(few.fromNothing()).isFalse();
            Files.writeString(
                    Path.of("target", "linking.txt"),
                    String.format(
                            Locale.ROOT,
                            "LINKING %d incidents: %.1f s (of which a processor %.1f s), %d statements, heap at most %d MB of %d; ten more reports: %.1f s, %d statements%n",
                            incidents,
                            whole.toMillis() / 1000.0,
                            busy / 1e9,
                            all.fresh(),
                            megabytes,
                            Runtime.getRuntime().maxMemory() >> 20,
                            ten.toMillis() / 1000.0,
                            few.gone() + few.fresh()));
        }
    }

    private static List<Request> next(Iterator<Request> reports, int many) {
        List<Request> next = new ArrayList<>();
        while (next.size() < many) {
            next.add(reports.next());
        }
        return next;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
