package org.attestgraph.attest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.attestgraph.attest.extract.Annotation;
import org.attestgraph.attest.extract.Casualty;
import org.attestgraph.attest.extract.Claim;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {
    private static final String TEXT =
            "Three died when jets dropped RBK-500 bombs on Strelsau, Captain Rassendyll said.";
    private static final Map<String, String> LEXICONS = Map.of(
            "names.csv",
            "kind,id,language,names\n",
            "actors.csv",
            """
            id,class,label,variants,part_of,ar,ru,fr
            ruritania,State,Ruritania,,,,Руритания,Ruritanie
            air-force,ArmedForce,Ruritanian Air Force,Ruritanian jets|RAF,armed-forces,,,
            armed-forces,ArmedForce,Ruritanian Armed Forces,,ruritania|air-force,,,
            """,
            "sources.csv",
            "id,class,label,variants,part_of\ngazette,Newspaper,Gazette,The Gazette,ruritania\n",
            "weapons.csv",
            "id,label,variants,broader\nrbk-500,RBK-500,,cluster\ncluster,cluster munition,cluster bomb,\n",
            "targets.csv",
            "id,label\nhomes,homes\n",
            "places.csv",
            "id,label,variants,within\nstrelsau,Strelsau,Streslau,zenda\nzenda,Zenda,,\n");

    private static final Entity PLANES = listed(EntityKind.ACTOR, "air-force", "Ruritanian Air Force");
    private static final Entity GAZETTE = listed(EntityKind.SOURCE, "gazette", "Gazette");
    private static final Entity CAPTAIN =
            new Entity(EntityKind.ACTOR, "captain", "Captain Rassendyll", false, "Person", List.of(PLANES));

    @Test
    void actors_and_weapons_go_by_the_names_of_what_they_belong_to_others_by_their_own_and_all_as_the_report_calls_them(
            @TempDir Path folder) throws IOException {
        Annotation.Incident incident =
                new Annotations(lexicons(folder)).of(extraction()).incidents().get(0);

        assertThat(incident.perpetrators())
                .containsExactly(List.of(
                        "Ruritanian Air Force",
                        "Ruritanian jets",
                        "RAF",
                        "Ruritanian Armed Forces",
                        "Ruritania",
                        "Ruritanie",
                        "Руритания",
                        "jets"));
        assertThat(incident.weapons()).containsExactly(List.of("RBK-500", "cluster munition", "cluster bomb"));
        assertThat(incident.places()).containsExactly(List.of("Strelsau", "Streslau"));
    }

    @Test
    void an_unlisted_thing_belongs_to_what_the_report_says(@TempDir Path folder) throws IOException {
        Naming naming = lexicons(folder);

        assertThat(naming.own(CAPTAIN)).containsExactly("Captain Rassendyll");
        assertThat(naming.withBroader(CAPTAIN))
                .startsWith("Captain Rassendyll", "Ruritanian Air Force", "Ruritanian jets");
        assertThat(naming.withBroader(GAZETTE))
                .containsExactly("Gazette", "The Gazette", "Ruritania", "Ruritanie", "Руритания");
    }

    @Test
    void an_extraction_takes_the_shape_of_the_guidelines(@TempDir Path folder) throws IOException {
        Annotation annotation = new Annotations(lexicons(folder)).of(extraction());

        Annotation.Incident incident = annotation.incidents().get(0);
        assertThat(annotation.report()).isEqualTo("strelsau.v2");
        assertThat(annotation.publisher()).containsExactly("Gazette", "The Gazette");
        assertThat(incident.id()).isEqualTo("i1");
        assertThat(incident.types())
                .containsExactly(IncidentType.AIRSTRIKE, IncidentType.BOMBING, IncidentType.SHELLING);
        assertThat(incident.date()).contains(DateInterval.day(LocalDate.of(2016, 7, 10)));
        assertThat(incident.casualties())
                .containsExactly(new Annotation.Casualty(Harm.KILLED, 3, Qualifier.EXACTLY, ""));
        assertThat(incident.quotes()).containsExactly("Three died");
        assertThat(AnnotationJson.read("again", AnnotationJson.write(annotation)))
                .isEqualTo(annotation);
    }

    @Test
    void a_claim_about_no_incident_is_left_out_as_no_client_of_the_graph_sees_it(@TempDir Path folder)
            throws IOException {
        assertThat(new Annotations(lexicons(folder)).of(extraction()).claims())
                .containsExactly(new Annotation.Claim(
                        "c1",
                        List.of("i1"),
                        List.of("Captain Rassendyll"),
                        List.of(List.of("Gazette", "The Gazette")),
                        Stance.ASSERTS,
                        TEXT));
    }

    private static Naming lexicons(Path folder) throws IOException {
        for (Map.Entry<String, String> file : LEXICONS.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new LexiconNaming(Entries.read(new LexiconFiles.Folder(folder)));
    }

    private static Extraction extraction() {
        return new Extraction(
                new Report("0".repeat(64), "strelsau.v2.txt", TEXT, Metadata.NONE, List.of()),
                Optional.empty(),
                Optional.of(GAZETTE),
                List.of(incident()),
                List.of(claim(1, Stance.ASSERTS, List.of(1)), claim(2, Stance.DENIES, List.of())));
    }

    private static Incident incident() {
        Span words = new Span(0, 10);
        return new Incident(
                1,
                new TreeSet<>(Set.of(IncidentType.SHELLING, IncidentType.BOMBING, IncidentType.AIRSTRIKE)),
                List.of(filler(PLANES, "jets"), filler(PLANES, "jets")),
                List.of(filler(listed(EntityKind.WEAPON, "rbk-500", "RBK-500"), "RBK-500")),
                List.of(filler(listed(EntityKind.PLACE, "strelsau", "Strelsau"), "Strelsau")),
                List.of(),
                Optional.of(new When(DateInterval.day(LocalDate.of(2016, 7, 10)), DatePrecision.DAY, words, "test")),
                List.of(new Casualty(
                        Harm.KILLED,
                        3,
                        Qualifier.EXACTLY,
                        "",
                        VictimKind.UNSPECIFIED,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        words,
                        "test")),
                false,
                List.of(words, words));
    }

    private static Claim claim(int number, Stance stance, List<Integer> about) {
        return new Claim(
                number,
                stance,
                about,
                filler(CAPTAIN, "Captain Rassendyll"),
                List.of(filler(GAZETTE, "")),
                OptionalInt.empty(),
                false,
                Claim.Details.NONE,
                new Span(0, TEXT.length()),
                "test");
    }

    private static Filler filler(Entity entity, String words) {
        int start = TEXT.indexOf(words);
        return new Filler(entity, new Span(start, start + words.length()), "test");
    }

    private static Entity listed(EntityKind kind, String id, String label) {
        return new Entity(kind, id, label, true, "Thing", List.of());
    }
}
