package org.attestgraph.attest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import org.attestgraph.attest.rdf.Sha256;

/** What has to hold of bytes that should be a ledger, for the fuzzer. */
public final class LedgerInputs {
    private static final Path FILE = Path.of("ledger.jsonl");

    private LedgerInputs() {}

    /** A ledger is said to be damaged, or its entries are; a line with the right hash is no exception. */
    public static void read(byte[] bytes) {
        entries(bytes);
        for (String line : new String(bytes, UTF_8).split("\n", -1)) {
            if (line.endsWith("}")) {
                String hash = Sha256.of(line.getBytes(UTF_8));
                String sealed = line.substring(0, line.length() - 1) + ",\"sha256\":\"" + hash + "\"}";
                entries((sealed + "\n").getBytes(UTF_8));
                entry(sealed);
            }
        }
    }

    private static void entries(byte[] bytes) {
        try {
            List<Entry> entries = new Ledger(FILE).entries(bytes);
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).sequence() != i + 1) {
                    throw new AssertionError("out of order");
                }
            }
        } catch (ArchiveException e) {
            // as it says
        }
    }

    private static void entry(String sealed) {
        try {
            EntryLine.read(sealed);
        } catch (IllegalArgumentException e) {
            // as it says
        }
    }
}
