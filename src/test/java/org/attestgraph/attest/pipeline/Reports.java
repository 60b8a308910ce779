package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Original;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.Graphs;
import org.attestgraph.attest.text.Span;

/** Reports and stages for tests: the text of a report is {@code actor;weapon;place}. */
public final class Reports {
    /** The text that the stages below break on. */
    public static final String BROKEN = "broken;x;y";

    /** The text whose graph breaks a shape. */
    public static final String UNFIT = "unfit;x;y";

    private Reports() {}

    public static Report report(int number, String text) {
        String hash =
                String.format(java.util.Locale.ROOT, "%064x", number * 31L + text.hashCode() * 1000L + (1L << 50));
        return new Report(hash, "r" + number + ".txt", text, Metadata.NONE, List.of());
    }

    public static Reading.Read reading(int number, String text) {
        return new Reading.Read(
                "reports/r" + number + ".txt",
                report(number, text),
                new Original((number + ";" + text).getBytes(UTF_8)));
    }

    public static List<Reading> readings(int count) {
        return IntStream.range(0, count)
                .<Reading>mapToObj(i -> reading(i, "Force " + i % 7 + ";weapon " + i % 5 + ";Place " + i % 11))
                .toList();
    }

    public static Stages stages() {
        return new SplitStages(UnaryOperator.identity());
    }

    /** Those of a later version, which knows barrel bombs by another name, and makes unfit graphs of mortars. */
    public static Stages laterStages() {
        return new SplitStages(weapon -> {
            if (weapon.equals("mortar")) {
                throw new UnfitGraphException(List.of("[claim/1] A claim needs a claimant."));
            }
            return weapon.replace("barrel bomb", "improvised bomb");
        });
    }

    private record SplitStages(UnaryOperator<String> weapon) implements Stages {
        @Override
        public Extraction extract(Report report) {
            if (report.text().strip().equals(BROKEN)) {
                throw new IllegalStateException("no rule for this");
            }
            SortedSet<IncidentType> types = new TreeSet<>(List.of(IncidentType.AIRSTRIKE));
            Incident incident = new Incident(
                    1,
                    types,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    false,
                    List.of(new Span(0, 1)));
            return new Extraction(report, Optional.empty(), Optional.empty(), List.of(incident), List.of());
        }

        @Override
        public CanonicalGraph graph(Extraction extraction, String base) {
            if (extraction.report().text().strip().equals(UNFIT)) {
                throw new UnfitGraphException(List.of("[claim/1] A claim needs a claimant."));
            }
            List<String> parts = List.of(extraction.report().text().strip().split(";", -1));
            String name = extraction.report().fileName();
            int number = Integer.parseInt(name.substring(1, name.length() - ".txt".length()));
            return Graphs.report(number, parts.get(0), weapon.apply(parts.get(1)), parts.get(2));
        }

        @Override
        public List<CanonicalGraph> shared(String base) {
            return List.of();
        }

        @Override
        public Annotation annotation(Extraction extraction) {
            String name = extraction.report().fileName();
            String stem = name.substring(0, name.length() - ".txt".length());
            return new Annotation(stem, Optional.empty(), List.of(), List.of(), List.of());
        }

        @Override
        public String json(Extraction extraction) {
            return "{\"report\": \"" + extraction.report().fileName() + "\"}";
        }
    }
}
