package org.attestgraph.attest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow from reports to answers, one way only. */
class ArchitectureTest {
    private static final String ROOT = "org.attestgraph.attest";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package, and those before it that it may use. */
    private static final List<String> TABLE = List.of(
            "markup   |",
            "format   |",
            "parse    | format",
            "worker   | format parse",
            "text     |",
            "learn    |",
            "lexicon  | text",
            "language | lexicon",
            "report   | format worker lexicon language",
            "gazetteer | text lexicon",
            "syntax   | text",
            "mention  | language report text lexicon syntax",
            "resolve  | report text lexicon gazetteer syntax mention",
            "extract  | language report text learn lexicon gazetteer syntax mention resolve",
            "link     |",
            "review   | link",
            "rdf      | report text lexicon gazetteer mention resolve extract link review",
            "archive  | report rdf",
            "store    | gazetteer report rdf archive",
            "remote   | rdf archive store",
            "scratch  |",
            "hdt      | scratch",
            "export   | scratch hdt rdf store",
            "query    | gazetteer export",
            "publish  | scratch markup rdf archive store export query",
            "explain  | markup report text resolve extract query",
            "server   | scratch markup store export query publish",
            "evaluate | markup report text lexicon mention resolve extract",
            "train    | lexicon syntax resolve extract evaluate",
            "pipeline | format language report lexicon gazetteer syntax extract link review rdf archive store evaluate",
            "cli      | format language report lexicon gazetteer syntax resolve extract review rdf archive store export query publish explain server evaluate train pipeline remote");

    static List<String> rows() {
        return TABLE;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_package_uses_only_those_before_it(String row) {
        String name = name(row);
        Set<String> allowed = new TreeSet<>(used(row));
        allowed.add(name);
        noClasses()
                .that(resideInAPackage(own(name)))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(
                                allowed.stream().map(ArchitectureTest::own).toArray(String[]::new)))))
                .check(CODE);
    }

    @Test
    void every_package_has_a_row() {
        assertThat(TABLE.stream().map(ArchitectureTest::name)).containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void a_row_names_only_packages_of_the_rows_above_it() {
        Set<String> above = new TreeSet<>();
        for (String row : TABLE) {
            assertThat(above).containsAll(used(row));
            above.add(name(row));
        }
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    org.apache.jena.. | rdf store remote export query publish explain server pipeline cli
                    picocli..         | cli
                    org.apache.lucene.. | lexicon store
                    org.jsoup..       | parse
                    net.dankito..     | parse
                    org.apache.pdfbox.. | parse
                    org.apache.james.. | parse
                    org.netpreserve.. | format
                    org.apache.commons.compress.. | format parse report
                    me.tongfei..      | cli
                    org.eclipse.jetty.. | server
                    jakarta.servlet.. | server
                    """)
    void a_library_is_known_only_where_it_is_needed(String library, String users) {
        noClasses()
                .that(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(Arrays.stream(SPACE.split(users))
                                .map(ArchitectureTest::own)
                                .toArray(String[]::new)))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CODE);
    }

    private static Set<String> packages() {
        return CODE.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String row) {
        return row.substring(0, row.indexOf('|')).strip();
    }

    private static List<String> used(String row) {
        return SPACE.splitAsStream(row.substring(row.indexOf('|') + 1).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String own(String name) {
        return ROOT + "." + name;
    }
}
