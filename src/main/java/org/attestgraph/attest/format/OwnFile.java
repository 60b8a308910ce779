package org.attestgraph.attest.format;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The program as it was packed. */
public final class OwnFile {
    private OwnFile() {}

    /** Where it lies; empty while it is being developed, when there is no such file. */
    public static Optional<Path> path() {
        try {
            return Optional.ofNullable(OwnFile.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(URL::toString)
                    .filter(location -> location.startsWith("file:"))
                    .map(location -> Path.of(URI.create(location)))
                    .filter(Files::isRegularFile);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
