package org.attestgraph.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attestgraph.attest.evaluate.AnnotationFolder;
import org.attestgraph.attest.extract.Annotation;
import picocli.CommandLine.Option;

/** {@code --gold}, the same in every command that needs annotated reports. */
final class GoldOption {
    @Option(
            names = "--gold",
            paramLabel = "DIR",
            required = true,
            description =
                    "Folder of annotations, a .json file for each report, named like it; can be given many times.")
    private List<Path> folders = List.of();

    /** By name of the report's file without its ending. */
    SortedMap<String, Annotation> read() throws IOException {
        SortedMap<String, Annotation> all = new TreeMap<>();
        for (Path folder : folders) {
            for (Map.Entry<String, Annotation> entry :
                    new AnnotationFolder(folder).read().entrySet()) {
                if (all.put(entry.getKey(), entry.getValue()) != null) {
                    throw new UserError(
                            folder.resolve(entry.getKey() + ".json").toString(),
                            "An annotation of this name is in another folder too.",
                            "Give only one of them.");
                }
            }
        }
        if (all.isEmpty()) {
            throw new UserError(
                    folders.getFirst().toString(),
                    "No annotation found here.",
                    "Give the folder that holds the annotations' .json files with --gold.");
        }
        return all;
    }
}
