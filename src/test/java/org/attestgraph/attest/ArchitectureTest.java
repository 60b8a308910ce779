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
            "report   |",
            "text     | report",
            "lexicon  | report text",
            "mention  | report text lexicon",
            "resolve  | report text lexicon mention",
            "extract  | report text lexicon mention resolve",
            "rdf      | report text lexicon resolve extract",
            "archive  | report rdf",
            "store    | rdf archive",
            "export   | rdf store",
            "query    | rdf store export",
            "server   | rdf store export query",
            "evaluate | report text lexicon mention resolve extract",
            "pipeline | report text lexicon mention resolve extract rdf archive store evaluate",
            "cli      | report text lexicon mention resolve extract rdf archive store export query server evaluate pipeline");

    static List<String> rows() {
        Set<String> present = packages();
        return TABLE.stream().filter(row -> present.contains(name(row))).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_package_uses_only_those_before_it(String row) {
        String name = name(row);
        String allowed = name + " " + row.substring(row.indexOf('|') + 1).strip();
        noClasses()
                .that(resideInAPackage(own(name)))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(SPACE.splitAsStream(allowed.strip())
                                .map(ArchitectureTest::own)
                                .toArray(String[]::new)))))
                .check(CODE);
    }

    @Test
    void every_package_has_a_row() {
        assertThat(TABLE.stream().map(ArchitectureTest::name)).containsAll(packages());
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    org.apache.jena.. | rdf archive store export query server pipeline cli
                    picocli..         | cli
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

    private static String own(String name) {
        return ROOT + "." + name;
    }
}
