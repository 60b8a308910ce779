package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.attestgraph.attest.rdf.Sha256;

/** The files that decide, beside a report's bytes, what its graph says. */
final class Knowledge {
    static final List<String> LEXICONS = List.of(
            "actor-classes.csv",
            "actors.csv",
            "cues.csv",
            "feature-codes.csv",
            "front-matter.csv",
            "generic-actors.csv",
            "harms.csv",
            "hedges.csv",
            "irregular-verbs.csv",
            "lang/ar.csv",
            "lang/es.csv",
            "lang/fr.csv",
            "lang/ru.csv",
            "lang/uk.csv",
            "languages.csv",
            "names.csv",
            "not-events.csv",
            "numbers.csv",
            "place-words.csv",
            "places.csv",
            "qualifiers.csv",
            "record-fields.csv",
            "sources.csv",
            "speakers.csv",
            "targets.csv",
            "times.csv",
            "transliteration.csv",
            "triggers.csv",
            "victims.csv",
            "weapons.csv");
    static final List<String> MODELS =
            List.of("extract.bin.gz", "namer.bin.gz", "parser.bin.gz", "tagger.bin.gz", "words.tsv.gz");

    private Knowledge() {}

    /** SHA-256 of those that come with the program, one after the other. */
    static String sha256() {
        return Computed.SHA256;
    }

    /** With the gazetteers that have these hashes. */
    static String sha256(List<String> gazetteers) {
        return Sha256.of((sha256() + "\n" + String.join("\n", gazetteers)).getBytes(UTF_8));
    }

    private static String compute() {
        MessageDigest digest = newDigest();
        LEXICONS.forEach(name -> add("/lexicon/" + name, digest));
        MODELS.forEach(name -> add("/models/" + name, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(String resource, MessageDigest digest) {
        try (InputStream in = Knowledge.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + resource);
            }
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] Cannot be read", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Computed when first asked for. */
    private static final class Computed {
        static final String SHA256 = compute();
    }
}
