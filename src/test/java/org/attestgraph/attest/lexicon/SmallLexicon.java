package org.attestgraph.attest.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A folder of lexicon files for a test: all of them there, each with the rows that the test gives it. */
public final class SmallLexicon {
    private static final List<String> HEADERS = List.of(
            "actor-classes.csv:class,acts",
            "actors.csv:id,class,label,variants,part_of,country,branch,adjectives",
            "sources.csv:id,class,label,variants",
            "weapons.csv:id,label,variants,broader",
            "targets.csv:id,label,variants,broader",
            "places.csv:id,label,variants,kind,within,adjectives",
            "names.csv:kind,id,language,names",
            "generic-actors.csv:term,branch,needs",
            "speakers.csv:term,class",
            "triggers.csv:term,pos,type,frame",
            "irregular-verbs.csv:base,past,participle",
            "cues.csv:term,pos,stance,frame",
            "victims.csv:term,kind,number",
            "harms.csv:term,pos,harm,frame",
            "numbers.csv:term,value,kind",
            "qualifiers.csv:term,qualifier,position",
            "times.csv:term,kind,value",
            "hedges.csv:term,degree",
            "not-events.csv:term,kind",
            "place-words.csv:term,kind,position");

    private final Path folder;

    /** Whatever {@code folder} held before is gone. */
    public SmallLexicon(Path folder) {
        this.folder = folder;
        HEADERS.forEach(header -> {
            int colon = header.indexOf(':');
            write(header.substring(0, colon), header.substring(colon + 1), StandardOpenOption.TRUNCATE_EXISTING);
        });
    }

    public SmallLexicon with(String file, String... rows) {
        for (String row : rows) {
            write(file, row, StandardOpenOption.APPEND);
        }
        return this;
    }

    public LexiconFiles files() {
        return new LexiconFiles.Folder(folder);
    }

    private void write(String file, String line, StandardOpenOption how) {
        try {
            Files.writeString(folder.resolve(file), line + "\n", UTF_8, StandardOpenOption.CREATE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
