package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attestgraph.attest.rdf.Sha256;

/** Where the page about a thing lies: names that every file system and web server takes for what they are. */
final class FileNames {
    private static final int LONGEST = 120;
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int DIGITS = 12;

    private FileNames() {}

    /** For what follows the base in an IRI: folders and a name without ending, of a–z, 0–9, dot, underscore and hyphen. */
    static String of(String path) {
        return Arrays.stream(path.split("/", -1)).map(FileNames::step).collect(Collectors.joining("/"));
    }

    private static String step(String step) {
        String kept = step.codePoints()
                .mapToObj(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
                        ? Character.toString(c)
                        : "_")
                .collect(Collectors.joining());
        String stem = kept.indexOf('.') < 0 ? kept : kept.substring(0, kept.indexOf('.'));
        boolean same = kept.equals(step)
                && !kept.isEmpty()
                && kept.length() <= LONGEST
                && !kept.startsWith(".")
                && !kept.endsWith(".")
                && !kept.endsWith(".html")
                && !kept.endsWith(".ttl")
                && !DEVICES.contains(stem.toLowerCase(Locale.ROOT));
        return same ? kept : "_" + cut(kept.replace('.', '_')) + "-" + digest(step);
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST / 2));
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(UTF_8)).substring(0, DIGITS);
    }
}
