package org.attestgraph.attest.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to write a dataset into a file. */
public interface FileFormat {

    /** As the command line calls it. */
    String code();

    String mediaType();

    /** What the names of such files end in, in lower case, without dots and with spaces between; none where a name does not tell. */
    String endings();

    private boolean endsIn(String ending) {
        return !ending.isEmpty() && List.of(endings().split(" ", -1)).contains(ending);
    }

    /** The one of {@code all} with that code or ending, such as {@code turtle} or {@code ttl}. */
    static <F extends FileFormat> F named(String name, List<F> all) {
        String lower = name.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(format -> format.code().equals(lower) || ((FileFormat) format).endsIn(lower))
                .findFirst()
                .orElseThrow(() -> new ExportException(
                        "--format " + name, "No such format.", "The formats are: " + codes(all) + "."));
    }

    /** The one of {@code all} that a file of that name is in; {@code .gz} at its end does not matter. */
    static <F extends FileFormat> F ofFile(String fileName, List<F> all) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = DumpFile.isCompressed(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return all.stream()
                .filter(format -> ((FileFormat) format).endsIn(ending))
                .findFirst()
                .orElseThrow(() -> new ExportException(
                        fileName, "The name does not tell the format.", "Give one with --format: " + codes(all) + "."));
    }

    /** Their codes, for messages. */
    static String codes(List<? extends FileFormat> all) {
        return all.stream().map(FileFormat::code).collect(Collectors.joining(", "));
    }
}
