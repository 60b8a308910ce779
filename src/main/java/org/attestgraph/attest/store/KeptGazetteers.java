package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.Act;
import org.attestgraph.attest.archive.Archive;
import org.attestgraph.attest.archive.PrivateFiles;
import org.attestgraph.attest.archive.Request;
import org.attestgraph.attest.gazetteer.DumpImport;
import org.attestgraph.attest.gazetteer.GazetteerIndex;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.gazetteer.Transliteration;
import org.attestgraph.attest.rdf.Sha256;

/** The gazetteers of a dataset: their indexes lie in its folder, and its ledger says which of them count. */
public record KeptGazetteers(DatasetFolder folder) {
    private static final int DIGITS = 12;

    /** Those of the dataset that {@code archive} is of. */
    public Gazetteers open(Archive archive) {
        List<Act.Gazetteer> kept = archive.contents().gazetteers();
        if (kept.isEmpty()) {
            return Gazetteers.NONE;
        }
        Transliteration rules = Transliteration.builtIn();
        return new Gazetteers(kept.stream()
                .map(gazetteer ->
                        GazetteerIndex.open(folder.path().resolve(gazetteer.file()), gazetteer.sha256(), rules))
                .toList());
    }

    public List<Act.Gazetteer> list() {
        try (Archive archive = Archive.open(folder.path())) {
            return archive.contents().gazetteers();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    public Gazetteers open() {
        try (Archive archive = Archive.open(folder.path())) {
            return open(archive);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Imports a dump, in the place of what was imported by that name before; it counts when this returns. */
    public DumpImport.Finding add(
            GraphStore store, DumpImport dumps, Path dump, Optional<Path> admin1, String name, String license) {
        Path indexes = folder.path().resolve("gazetteers");
        try {
            PrivateFiles.createFolders(indexes);
            Path part = indexes.resolve(name + ".part");
            Files.deleteIfExists(part);
            try {
                DumpImport.Finding finding = write(part, out -> dumps.run(dump, admin1, name, license, indexes, out));
                String hash = Sha256.of(part);
                String file = "gazetteers/" + name + "-" + hash.substring(0, DIGITS) + ".index";
                Files.move(part, folder.path().resolve(file), StandardCopyOption.REPLACE_EXISTING);
                Act.Gazetteer act = new Act.Gazetteer(name, file, hash, finding.source(), finding.places(), license);
                store.change(List.of(new Request.Gazetteer(act)), "");
                removeOthers(indexes, store.archive());
                return finding;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What writes an index. */
    private interface Writing {
        DumpImport.Finding to(OutputStream out) throws IOException;
    }

    private static DumpImport.Finding write(Path part, Writing writing) throws IOException {
        try (FileChannel channel = PrivateFiles.open(part, StandardOpenOption.WRITE)) {
            DumpImport.Finding finding = writing.to(Channels.newOutputStream(channel));
            channel.force(true);
            return finding;
        }
    }

    /** Indexes that count no more, and what an import left that was cut short. */
    private void removeOthers(Path indexes, Archive archive) throws IOException {
        List<Path> kept = archive.contents().gazetteers().stream()
                .map(gazetteer -> folder.path().resolve(gazetteer.file()))
                .toList();
        try (Stream<Path> files = Files.list(indexes)) {
            for (Path file : files.filter(file -> !kept.contains(file)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private StoreException unwritable(IOException e) {
        return new StoreException(
                folder.path().toString(),
                "Its gazetteers cannot be read or written: " + e + ".",
                "Check that the files are there, that you may read them, and that the disk has space.");
    }
}
