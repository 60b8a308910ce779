package org.attestgraph.attest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Copies;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.Sample;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long exports take, and how large they are; see scripts/export/speed.sh. */
@EnabledIfSystemProperty(named = "export.quads", matches = "\\d+")
class ExportSpeedTest {
    @TempDir
    Path temp;

    @Test
    void a_dataset_is_written_in_each_format() throws IOException {
        int quads = Integer.getInteger("export.quads");
        List<String> lines = new ArrayList<>();
        try (GraphStore store =
                GraphStore.openToWrite(DatasetFolder.create(temp.resolve("data"), Sample.BASE, "test"), "test")) {
            long held = Copies.fill(store, quads);
            lines.add(held + " quads");
            for (Map.Entry<String, Export> export : exports().entrySet()) {
                lines.add(measured(store, export.getKey(), export.getValue()));
                Files.write(Path.of("target/export.txt"), lines);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1);
    }

    private static Map<String, Export> exports() {
        Map<String, Export> exports = new LinkedHashMap<>();
        for (DumpFormat format : DumpFormat.values()) {
            exports.put(format.code(), file((excerpt, out) -> Dump.write(excerpt, Alignment.NONE, format, out)));
        }
        exports.put(
                "nquads --with-alignments",
                file((excerpt, out) -> Dump.write(excerpt, Alignment.standard(), DumpFormat.NQUADS, out)));
        exports.put("framed", file(FramedJsonLd::write));
        exports.put("claims", file(ClaimJsonLd::write));
        exports.put(
                "nanopubs",
                file((excerpt, out) ->
                        Nanopublications.write(excerpt, report -> Optional.empty(), Optional.empty(), out)));
        exports.put("geojson", file(GeoJson::write));
        exports.put("csv", Tables::write);
        exports.put("--owl", file((excerpt, out) -> OwlExcerpt.write(excerpt, DumpFormat.TURTLE, out)));
        exports.put("--site", StaticSite::write);
        String only = System.getProperty("export.only", "");
        if (!only.isEmpty()) {
            exports.keySet().retainAll(List.of(only.split(",")));
        }
        return exports;
    }

    private String measured(GraphStore store, String name, Export export) throws IOException {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Path target = temp.resolve("out" + name.replaceAll("[^a-z]", ""));
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        store.read(data -> {
            try {
                export.write(Excerpt.of(data, Sample.BASE, Selection.ALL), target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double core = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
        long peak = pools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        return String.format(
                Locale.ROOT,
                "%-26s %7.1f s, %7.1f s of one core, %7.1f MB, heap at most %d MB",
                name,
                seconds,
                core,
                size(target) / 1e6,
                peak);
    }

    /** Of a file, or of all files in a folder, in bytes. */
    private static long size(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static Export file(Streamed streamed) {
        return (excerpt, target) -> {
            try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
                streamed.write(excerpt, out);
            }
        };
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private interface Export {
        void write(Excerpt excerpt, Path target) throws IOException;
    }

    private interface Streamed {
        void write(Excerpt excerpt, OutputStream out) throws IOException;
    }
}
