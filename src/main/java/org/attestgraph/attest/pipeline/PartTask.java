package org.attestgraph.attest.pipeline;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.archive.Signature;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.ReportFiles;
import org.attestgraph.attest.report.ReportReader;
import org.attestgraph.attest.store.DatasetFolder;

/**
 * Where a scheduler of many machines comes in: it needs no type but Java's own, so that it can load this program apart
 * from its own libraries. Knowledge is read once for all tasks of a process.
 */
public final class PartTask {
    private PartTask() {}

    /**
     * Makes the part {@code folder} of files that were copied here from elsewhere.
     *
     * @param addresses where each file came from, by the path of its copy; a {@code manifest.csv} beside a copy, or in a
     *     folder above, tells of it
     * @param folder does not exist yet
     * @return counts by name: {@code reports}, {@code copies}, {@code rejects}, {@code incidents}, {@code claims}; and
     *     {@code knowledge}, the hash of lexicons and models
     */
    public static Map<String, String> make(Map<String, String> addresses, String folder, String base, int threads) {
        DatasetFolder part = DatasetFolder.create(
                Path.of(folder), base, Signature.ofThisProcess().tool());
        ReportFiles files = ReportFiles.find(
                Parts.READER,
                new TreeMap<>(addresses).keySet(),
                Optional.empty(),
                java.io.InputStream.nullInputStream());
        Summary summary =
                new PartMaker(Parts.STAGES, threads).make(addressed(files.iterator(), addresses), part, Progress.NONE);
        return Map.of(
                "reports", String.valueOf(summary.stored()),
                "copies", String.valueOf(summary.duplicates().size()),
                "rejects",
                        String.valueOf(
                                summary.refused().size() + summary.failed().size()),
                "incidents", String.valueOf(summary.incidents()),
                "claims", String.valueOf(summary.claims()),
                "knowledge", Parts.STAGES.knowledge());
    }

    private static Iterator<Reading> addressed(Iterator<Reading> readings, Map<String, String> addresses) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public Reading next() {
                return addressed(readings.next(), addresses);
            }
        };
    }

    private static Reading addressed(Reading reading, Map<String, String> addresses) {
        String where = address(reading.where(), addresses);
        return switch (reading) {
            case Reading.Read read -> new Reading.Read(where, read.report(), read.original(), read.given());
            case Reading.SameAs same -> new Reading.SameAs(where, address(same.first(), addresses));
            case Reading.Refused refused -> new Reading.Refused(where, refused.problem(), refused.remedy());
            case Reading.Noted noted -> new Reading.Noted(where, noted.note());
        };
    }

    /** The address of a copy, or of what lies in it. */
    private static String address(String where, Map<String, String> addresses) {
        int inside = where.indexOf("!/");
        String file = inside < 0 ? where : where.substring(0, inside);
        String address = addresses.get(file);
        return address == null ? where : address + where.substring(file.length());
    }

    /** Made when the first task needs them. */
    private static final class Parts {
        static final ReportReader READER;
        static final ReportStages STAGES;

        static {
            JenaSystem.init();
            READER = ReportReader.standard();
            STAGES = ReportStages.builtIn();
        }
    }
}
