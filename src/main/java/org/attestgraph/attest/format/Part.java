package org.attestgraph.attest.format;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What comes next in a file that holds several documents. */
public sealed interface Part {
    /** What it is called inside the file, safe to show; empty where it is the file itself. */
    String name();

    /**
     * Something that may be a document, or hold some.
     *
     * @param form its form where that is known already; it is then one document, and is not looked into
     * @param facts what the file says of it, under the names of a manifest's columns
     * @param bytes to be read before the next part is asked for
     */
    record Content(String name, Optional<Form> form, Map<String, String> facts, InputStream bytes) implements Part {
        public Content {
            facts = Map.copyOf(new TreeMap<>(facts));
        }

        static Content of(String name, InputStream bytes) {
            return new Content(name, Optional.empty(), Map.of(), bytes);
        }
    }

    /** Something that cannot be read. */
    record Trouble(String name, String problem, String remedy) implements Part {}
}
