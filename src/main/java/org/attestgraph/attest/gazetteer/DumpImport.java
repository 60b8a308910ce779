package org.attestgraph.attest.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.attestgraph.attest.lexicon.LexiconFiles;

/**
 * Makes an index of a dump in the layout of GeoNames, as text or in a ZIP file. A row that is none is counted and left out.
 */
public final class DumpImport {
    private static final int EXAMPLES = 3;

    private final Transliteration rules;
    private final FeatureKinds kinds;

    private DumpImport(Transliteration rules, FeatureKinds kinds) {
        this.rules = rules;
        this.kinds = kinds;
    }

    public static DumpImport with(LexiconFiles files) {
        return new DumpImport(Transliteration.read(files), FeatureKinds.read(files));
    }

    /**
     * What came of an import.
     *
     * @param leftOut rows of features that are no places to name
     * @param bad rows that cannot be read, of which {@code examples} are some, as messages
     * @param source SHA-256 of the file
     */
    public record Finding(int places, long leftOut, long bad, List<String> examples, String source) {
        public Finding {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Writes the index of {@code dump}.
     *
     * @param admin1 a list of the codes of governorates, as {@code admin1CodesASCII.txt} of GeoNames
     * @param scratch a folder for what does not fit into memory
     */
    public Finding run(Path dump, Optional<Path> admin1, String name, String license, Path scratch, OutputStream index)
            throws IOException {
        MessageDigest digest = sha256();
        List<String> examples = new ArrayList<>();
        long leftOut = 0;
        long bad = 0;
        try (IndexWriter writer = new IndexWriter(rules, scratch, index);
                InputStream raw = new DigestInputStream(Files.newInputStream(dump), digest);
                InputStream in = opened(dump, raw);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16)) {
            long number = 0;
            int places = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                switch (DumpRow.parse(line)) {
                    case DumpRow.Bad wrong -> {
                        bad++;
                        if (examples.size() < EXAMPLES) {
                            examples.add("[" + dump + " line " + number + "] Left out: " + wrong.why() + ".");
                        }
                    }
                    case DumpRow.Good row -> {
                        Optional<String> kind = kinds.of(row.featureClass(), row.featureCode(), row.population());
                        if (kind.isPresent()) {
                            writer.add(row, kind.get());
                            places++;
                        } else {
                            leftOut++;
                        }
                    }
                }
            }
            raw.transferTo(OutputStream.nullOutputStream());
            if (admin1.isPresent()) {
                codes(admin1.get(), writer.areas());
            }
            if (places == 0) {
                throw new GazetteerException(
                        dump.toString(),
                        "No row of it is a place in the layout of GeoNames: " + DumpRow.COLUMNS
                                + " columns between tabs, the first of them a number.",
                        "Give a country's file from https://download.geonames.org/export/dump/, such as SY.txt or SY.zip.");
            }
            String source = HexFormat.of().formatHex(digest.digest());
            writer.finish(name, license, source);
            return new Finding(places, leftOut, bad, examples, source);
        }
    }

    private static InputStream opened(Path dump, InputStream raw) throws IOException {
        if (!dump.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return raw;
        }
        ZipInputStream zip = new ZipInputStream(raw, UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txt") && !entry.getName().equals("readme.txt")) {
                return zip;
            }
        }
        throw new GazetteerException(
                dump.toString(), "No dump is in it.", "Give a ZIP file with a country's .txt file in it.");
    }

    private static void codes(Path file, Areas areas) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length >= 4 && columns[3].strip().matches("[1-9][0-9]{0,8}")) {
                    areas.name(columns[0], Integer.parseInt(columns[3].strip()), columns[2]);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
