package org.attestgraph.attest.rdf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.attestgraph.attest.extract.Casualty;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Claim.Details;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.extract.DatePrecision;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.extract.IncidentType;
import org.attestgraph.attest.extract.When;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.mention.VictimKind;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.report.Metadata;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/** Extractions made by hand, of reports and lexicons that are invented. */
final class Samples {
    static final Entries ENTRIES = Entries.read(new LexiconFiles.Folder(Path.of("src/test/resources/lexicon-small")));
    static final ReportMapper MAPPER = new ReportMapper(Iris.standard(), ENTRIES);

    /** Begins with a character beyond the Basic Multilingual Plane, so that code points and chars differ. */
    static final String TEXT = """
            🔴 MARAH, 3 March 2016 – Northland jets dropped cluster bombs on the market of Marah on Monday, killing at \
            least 12 civilians, the Hill Observatory told the Daily Lantern.
            The Northland Ministry of Defence denied the strike.
            Rebels in the Old Mill quarter of Aleppo were shelled in February; about 30 families fled, residents said.
            """;

    static final String SHA256 = "0123456789abcdef".repeat(4);
    static final Node THE_REPORTS_IRI = Iris.standard().report(SHA256);

    static final Entity AIR_FORCE =
            listed(EntityKind.ACTOR, "northland-air-force", "Northland Air Force", "ArmedForce");
    static final Entity MINISTRY =
            listed(EntityKind.ACTOR, "northland-ministry-of-defence", "Northland Ministry of Defence", "Organisation");
    static final Entity OBSERVATORY = listed(EntityKind.ACTOR, "hill-observatory", "Hill Observatory", "Organisation");
    static final Entity LANTERN = listed(EntityKind.SOURCE, "daily-lantern", "Daily Lantern", "Source");
    static final Entity CLUSTER_MUNITION = listed(EntityKind.WEAPON, "cluster-munition", "cluster munition", "Weapon");
    static final Entity MARKET = listed(EntityKind.TARGET, "market", "market", "Target");
    static final Entity MARAH = listed(EntityKind.PLACE, "marah", "Marah", "Place");
    static final Entity ALEPPO = listed(EntityKind.PLACE, "gn-170063", "Aleppo", "Place");
    static final Entity OLD_MILL =
            new Entity(EntityKind.PLACE, "old mill quarter", "Old Mill quarter", false, "Place", List.of(ALEPPO));
    static final Entity REBELS = new Entity(EntityKind.ACTOR, "rebels", "Rebels", false, "ArmedGroup", List.of());
    static final Entity RESIDENTS =
            new Entity(EntityKind.ACTOR, "residents", "residents", false, "Community", List.of(OLD_MILL));
    static final Entity THE_REPORT =
            new Entity(EntityKind.SOURCE, "report-" + SHA256.substring(0, 12), "report", false, "Source", List.of());

    private Samples() {}

    /** An air strike that is denied, and shelling told in the report's own voice. */
    static Extraction market() {
        return new Extraction(
                report(TEXT),
                Optional.of(DateInterval.day(LocalDate.of(2016, 3, 3))),
                Optional.empty(),
                List.of(airstrike(), shelling()),
                List.of(observatoryClaim(), denial(), residentsClaim(), ownVoice()));
    }

    static Extraction nothing() {
        Report report = new Report(SHA256, "empty.txt", "Nothing happened.", Metadata.NONE, List.of());
        return new Extraction(report, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static Report report(String text) {
        Metadata metadata = new Metadata(
                Optional.of(DateInterval.month(YearMonth.of(2016, 3))),
                Optional.of("unknown"),
                Optional.of("Strike on Marah"),
                Optional.of("https://example.org/marah"),
                Optional.of("en"),
                Map.of("desk", "north"));
        return new Report(SHA256, "marah.txt", text, metadata, List.of("Read as UTF-8."));
    }

    static Entity listed(EntityKind kind, String id, String label, String type) {
        return new Entity(kind, id, label, true, type, List.of());
    }

    static Span span(String words) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the sample: " + words);
        }
        return new Span(start, start + words.length());
    }

    static Filler filler(Entity entity, String words) {
        return new Filler(entity, span(words), "rule of " + entity.kind());
    }

    private static Incident airstrike() {
        return new Incident(
                1,
                new TreeSet<>(List.of(IncidentType.AIRSTRIKE)),
                List.of(filler(AIR_FORCE, "Northland jets")),
                List.of(filler(CLUSTER_MUNITION, "cluster bombs")),
                List.of(filler(MARAH, "Marah")),
                List.of(filler(MARKET, "market")),
                Optional.of(new When(
                        DateInterval.day(LocalDate.of(2016, 2, 29)), DatePrecision.DAY, span("on Monday"), "weekday")),
                List.of(new Casualty(
                        Harm.KILLED,
                        12,
                        Qualifier.AT_LEAST,
                        "civilians",
                        VictimKind.CIVILIAN,
                        OptionalInt.of(12),
                        OptionalInt.empty(),
                        span("at least 12 civilians"),
                        "harm before number")),
                false,
                List.of(
                        span("Northland jets dropped cluster bombs on the market of Marah on Monday"),
                        span("the strike")));
    }

    private static Incident shelling() {
        return new Incident(
                2,
                new TreeSet<>(List.of(IncidentType.SHELLING, IncidentType.DISPLACEMENT)),
                List.of(),
                List.of(),
                List.of(filler(OLD_MILL, "Old Mill quarter")),
                List.of(filler(REBELS, "Rebels")),
                Optional.of(new When(
                        DateInterval.month(YearMonth.of(2016, 2)), DatePrecision.MONTH, span("in February"), "month")),
                List.of(new Casualty(
                        Harm.DISPLACED,
                        30,
                        Qualifier.ABOUT,
                        "families",
                        VictimKind.UNSPECIFIED,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        span("about 30 families fled"),
                        "number before harm")),
                false,
                List.of(span("Rebels in the Old Mill quarter of Aleppo were shelled in February")));
    }

    private static Claim observatoryClaim() {
        return new Claim(
                1,
                Stance.ASSERTS,
                List.of(1),
                filler(OBSERVATORY, "Hill Observatory"),
                List.of(filler(LANTERN, "Daily Lantern")),
                OptionalInt.empty(),
                false,
                new Details(
                        List.of(filler(AIR_FORCE, "Northland jets")),
                        List.of(filler(CLUSTER_MUNITION, "cluster bombs")),
                        List.of(new Details.Figure(1, 0))),
                span(TEXT.substring(3, TEXT.indexOf('\n'))),
                "source-tells");
    }

    private static Claim denial() {
        Span evidence = span("The Northland Ministry of Defence denied the strike.");
        return new Claim(
                2,
                Stance.DENIES,
                List.of(1),
                filler(MINISTRY, "Northland Ministry of Defence"),
                List.of(new Filler(OBSERVATORY, span("Hill Observatory"), "carried by the one named last")),
                OptionalInt.empty(),
                false,
                Details.NONE,
                evidence,
                "denies-act");
    }

    private static Claim residentsClaim() {
        Span evidence = span("about 30 families fled, residents said");
        return new Claim(
                3,
                Stance.ASSERTS,
                List.of(2),
                filler(RESIDENTS, "residents"),
                List.of(new Filler(THE_REPORT, evidence, "publisher")),
                OptionalInt.empty(),
                true,
                new Details(List.of(), List.of(), List.of(new Details.Figure(2, 0))),
                evidence,
                "source-says");
    }

    private static Claim ownVoice() {
        Span evidence = span("Rebels in the Old Mill quarter of Aleppo were shelled in February");
        Filler itself = new Filler(THE_REPORT, evidence, "own voice");
        return new Claim(
                4,
                Stance.ASSERTS,
                List.of(2),
                itself,
                List.of(itself),
                OptionalInt.of(3),
                false,
                Details.NONE,
                evidence,
                "own voice");
    }
}
