package org.attestgraph.attest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.Form;

/** The readers, called after the forms that they read, with their versions: what this program does, and the libraries that it leans on. */
final class Versions {
    private static final String FILE = "/readers.properties";
    private static final Properties VERSIONS = read();

    private Versions() {}

    static Document.Reader of(Form form) {
        String name = form.word();
        String version = VERSIONS.getProperty(name);
        if (version == null) {
            throw new IllegalStateException("Not in " + FILE + ": " + name);
        }
        return new Document.Reader(name, version);
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program's files: " + FILE);
            }
            Properties versions = new Properties();
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
