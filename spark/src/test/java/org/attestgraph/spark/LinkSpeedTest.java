package org.attestgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Links parts that are there, for scripts/linking/spark.sh. */
@EnabledIfSystemProperty(named = "linking.parts", matches = ".+")
class LinkSpeedTest {
    @Test
    void parts_are_linked(@TempDir Path temp) throws Exception {
        Path folder = Path.of(System.getProperty("linking.parts"));
        Instant start = Instant.now();
        Cluster.Job job = new Cluster(temp)
                .submit(
                        LinkJob.class,
                        "--program",
                        System.getProperty("linking.program"),
                        "--out",
                        folder.resolve("cases").toString(),
                        folder.resolve("parts").toString());

        assertThat(job.end()).as(job.said()).isZero();
        Files.writeString(
                folder.resolve("spark.txt"),
                String.format(
                        Locale.ROOT,
                        "%.1f s",
                        Duration.between(start, Instant.now()).toMillis() / 1000.0));
    }
}
