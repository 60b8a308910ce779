package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the IRI of a thing leads in a static site. */
class RedirectsTest {
    private static final Pattern RULE =
            Pattern.compile("RewriteRule (\\S+) %\\{ENV:HERE\\}(\\S+)\\.%\\{ENV:FORM\\} .*");
    private static final Pattern ACCEPT = Pattern.compile("RewriteCond %\\{HTTP_ACCEPT\\} (\\S+)");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{2})");

    @TempDir
    static Path temp;

    private static Path site;
    private static List<String> paths;
    private static String rules;

    @BeforeAll
    static void write() throws IOException {
        site = temp.resolve("site");
        paths = OddSite.write(site);
        rules = Files.readString(site.resolve(".htaccess"));
    }

    @Test
    void each_thing_is_led_to_its_page_and_its_turtle_whatever_its_name() {
        assertThat(paths.stream().filter(OddSite::isOdd)).hasSizeGreaterThanOrEqualTo(OddSite.names());
        for (String path : paths) {
            for (String asked : List.of(path, "id/" + path)) {
                String file = led(asked);
                assertThat(file).as(asked).isEqualTo(FileNames.of(path));
                assertThat(site.resolve(file + ".html")).isRegularFile();
                assertThat(site.resolve(file + ".ttl")).isRegularFile();
            }
        }
    }

    @Test
    void rules_are_plain_ascii_without_quotes_or_spaces_in_them() {
        assertThat(rules).matches(Pattern.compile("[\\n -~]*"));
        assertThat(rules.lines().filter(line -> line.startsWith("RewriteRule")))
                .allMatch(line -> line.split(" ", -1).length <= 4 && !line.contains("\""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | true",
                "application/n-triples;q=0.9, */*;q=0.1 | true",
                "text/turtle, text/html;q=0.5 | true",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | false",
                "text/html, text/turtle;q=0.5 | false",
                "*/* | false"
            })
    void turtle_is_given_to_who_names_it_first(String accept, boolean turtle) {
        Matcher condition = ACCEPT.matcher(rules);

        assertThat(condition.find()).isTrue();
        assertThat(Pattern.compile(condition.group(1)).matcher(accept).find()).isEqualTo(turtle);
    }

    /** By a server that nobody here wrote. Asked for with {@code -Pheavy}. */
    @Test
    @EnabledIfSystemProperty(named = "heavy", matches = "true")
    void apache_leads_to_the_files_of_each_thing() throws Exception {
        Path list = Files.write(temp.resolve("paths"), paths);

        List<String> told = OtherPrograms.run(
                Path.of("target/serve-site.log"), "scripts/export/serve-site.sh", site.toString(), list.toString());

        assertThat(told)
                .hasSize(4)
                .allMatch(line -> line.endsWith(": " + paths.size() + " asked for, " + paths.size() + " had"));
    }

    /** As mod_rewrite does: the first rule that fits the path with nothing escaped, byte by byte. */
    private static String led(String path) {
        String plain = ESCAPED.matcher(new String(path.getBytes(UTF_8), ISO_8859_1))
                .replaceAll(escaped -> Matcher.quoteReplacement(octet(escaped)));
        Matcher each = RULE.matcher(rules);
        while (each.find()) {
            Matcher found = Pattern.compile(each.group(1)).matcher(plain);
            if (found.find()) {
                return each.group(2).replace("$1", found.groupCount() == 0 ? "" : found.group(1));
            }
        }
        return "nowhere";
    }

    private static String octet(MatchResult escaped) {
        return Character.toString(Integer.parseInt(escaped.group(1), 16));
    }
}
