package org.attestgraph.attest.report;

import java.nio.file.Path;

/** What has to hold of bytes that should be a manifest, for the fuzzer. */
public final class ManifestInputs {
    private static final Path FILE = Path.of("/reports/manifest.csv");

    private ManifestInputs() {}

    /** A manifest is refused, or each of its entries lies in its folder and every doubt says what and where. */
    public static void read(byte[] bytes) {
        Manifest manifest;
        try {
            manifest = Manifest.parse(FILE.toString(), FILE, bytes);
        } catch (UnusableFileException e) {
            return; // as it says
        }
        manifest.entries().forEach((path, entry) -> {
            if (!path.startsWith(FILE.getParent())) {
                throw new AssertionError("outside the folder: " + path);
            }
            entry.metadata().published().ifPresent(PartialDate::write);
        });
        for (Reading doubt : manifest.doubts()) {
            if (!doubt.where().startsWith(FILE.toString())) {
                throw new AssertionError("said of something else: " + doubt.where());
            }
        }
    }
}
