package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.attestgraph.attest.archive.Entry;
import org.attestgraph.attest.export.Alignment;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFile;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.FileFormat;
import org.attestgraph.attest.export.Selection;
import org.attestgraph.attest.publish.ClaimJsonLd;
import org.attestgraph.attest.publish.Description;
import org.attestgraph.attest.publish.Distribution;
import org.attestgraph.attest.publish.Form;
import org.attestgraph.attest.publish.FramedJsonLd;
import org.attestgraph.attest.publish.GeoJson;
import org.attestgraph.attest.publish.Nanopublications;
import org.attestgraph.attest.publish.OwlExcerpt;
import org.attestgraph.attest.publish.StaticSite;
import org.attestgraph.attest.publish.Tables;
import org.attestgraph.attest.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export}: a dataset, or a part of it, as files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write a dataset down, or a part of it, always in the same order.",
            "trig, nquads and jsonld keep apart what each report says; turtle, ntriples, rdfxml and hdt do not.",
            "framed is JSON-LD as a tree; claims is JSON-LD in terms of schema.org; nanopubs has a nanopublication for each "
                    + "claim; geojson is for maps; csv is a folder of tables. docs/export.md shows each."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest export --out dump.trig",
            "  ./attest export --out dump.nq.gz --description dump.void.ttl",
            "  ./attest export --format turtle --with-alignments | less",
            "  ./attest export --format csv --out tables",
            "  ./attest export --out aleppo.geojson --place Aleppo --from 2016-07-01 --to 2016-12-31",
            "  ./attest export --out case.trig --case case/0123456789abcdef-1",
            "  ./attest export --out some.nq --query weapon-use --set weapon=cluster",
            "  ./attest export --owl --out for-protege.ttl --place Saraqib",
            "  ./attest export --site public"
        })
final class ExportCommand implements Callable<Integer> {
    private static final List<FileFormat> FORMATS = Stream.<FileFormat[]>of(DumpFormat.values(), Form.values())
            .flatMap(Arrays::stream)
            .toList();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "One of: trig, nquads, turtle, ntriples, jsonld, rdfxml, hdt, framed, claims, nanopubs, geojson, csv "
                            + "(default: by the name of the file, else trig).")
    private @Nullable String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file; compressed if its name ends in .gz (default: standard output). For csv, the folder.")
    private @Nullable Path out;

    @Option(
            names = "--with-alignments",
            description =
                    "Say it in terms of others as well: SEM, PROV-O, GeoSPARQL, Web Annotation, schema.org, CIDOC CRM.")
    private boolean aligned;

    @Option(
            names = "--owl",
            description =
                    "The ontology with the dataset as its individuals, for Protégé; as turtle, ntriples or rdfxml.")
    private boolean owl;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "Linked data as files instead: a page and a Turtle file for each thing, in an empty folder.")
    private @Nullable Path site;

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description = "Tell in VoID and DCAT (Turtle) what --out or --site holds: counts, origin, checksums.")
    private @Nullable Path description;

    @Option(
            names = "--licence",
            paramLabel = "IRI",
            description = "The licence that the description and nanopublications name (default: none).")
    private @Nullable String licence;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private DatasetOption dataset;

    @ParentCommand
    private Attest attest;

    @Override
    public Integer call() throws IOException {
        FileFormat chosen = chosen();
        check(chosen);
        try (GraphStore store = dataset.openToRead(attest.terminal(), "export")) {
            Selection wanted = selection.of(store);
            List<String> notes = store.read(data -> {
                Excerpt excerpt = Excerpt.of(data, store.folder().base(), wanted);
                try (ProgressLine progress = progress(excerpt)) {
                    return told(() -> write(excerpt.watchedBy(progress::done), chosen, store));
                }
            });
            notes.forEach(attest.terminal()::note);
        }
        return ExitCode.OK;
    }

    /** None where the answer goes to the same terminal. */
    private ProgressLine progress(Excerpt excerpt) {
        boolean apart = out != null || site != null || attest.terminal().columns() == 0;
        int times = description == null ? 1 : 2; // the description counts all again
        return ProgressLine.of(attest.terminal().showing(apart), "Writing", times * excerpt.size());
    }

    private void check(FileFormat chosen) {
        if (site != null && (out != null || format != null || owl)) {
            throw new UserError("--site", "A site has its own files.", "Leave out --out, --format and --owl.");
        }
        if (chosen == Form.CSV && out == null) {
            throw new UserError("--format csv", "Tables need a folder.", "Give one with --out, such as --out tables");
        }
        if (owl && !(chosen instanceof DumpFormat dump && !dump.keepsGraphs())) {
            throw new UserError(
                    "--owl", "An ontology has no graphs within it.", "Give --format turtle, ntriples or rdfxml.");
        }
        if (aligned && (chosen instanceof Form || owl || site != null)) {
            throw new UserError(
                    "--with-alignments",
                    "This adds statements, which only a format that holds statements as they are can take.",
                    "Give one of: " + FileFormat.codes(List.of(DumpFormat.values())) + ".");
        }
        if (description != null && out == null && site == null) {
            throw new UserError("--description", "There is no file to tell of.", "Give one with --out or --site.");
        }
    }

    private List<String> write(Excerpt excerpt, FileFormat chosen, GraphStore store) throws IOException {
        Path folder = site;
        Path file = out;
        if (folder != null) {
            long pages = StaticSite.write(excerpt, folder);
            describe(excerpt, store, () -> List.of(Distribution.ofSite(folder)));
            return List.of(LoadReport.count(pages, "page") + " in " + folder);
        }
        if (file == null) {
            return content(excerpt, chosen, store, attest.terminal().out());
        }
        if (chosen == Form.CSV) {
            List<Distribution> tables = Tables.write(excerpt, file);
            describe(excerpt, store, () -> tables);
            return List.of();
        }
        List<String> notes = DumpFile.write(file, sink -> content(excerpt, chosen, store, sink));
        describe(excerpt, store, () -> List.of(Distribution.ofFile(file, chosen.mediaType())));
        return notes;
    }

    private void describe(Excerpt excerpt, GraphStore store, Written written) throws IOException {
        if (description != null) {
            List<Distribution> files = written.files();
            DumpFile.save(description, sink -> Description.write(excerpt, origin(store), files, sink));
        }
    }

    private List<String> content(Excerpt excerpt, FileFormat chosen, GraphStore store, OutputStream sink)
            throws IOException {
        switch (chosen) {
            case DumpFormat dump -> {
                return owl
                        ? OwlExcerpt.write(excerpt, dump, sink)
                        : Dump.write(excerpt, aligned ? Alignment.standard() : Alignment.NONE, dump, sink);
            }
            case Form.FRAMED -> FramedJsonLd.write(excerpt, sink);
            case Form.CLAIMS -> ClaimJsonLd.write(excerpt, sink);
            case Form.GEOJSON -> GeoJson.write(excerpt, sink);
            case Form.NANOPUBS ->
                Nanopublications.write(
                        excerpt,
                        report -> store.archive().holding(report).map(held -> held.entry()
                                .time()),
                        Optional.ofNullable(licence),
                        sink);
            default -> throw new IllegalStateException(chosen.code() + " is no file");
        }
        sink.flush();
        return List.of();
    }

    private Description.Origin origin(GraphStore store) {
        long sequence = store.archive().sequence();
        Entry last = store.archive().after(sequence - 1).getLast();
        return new Description.Origin(
                String.valueOf(store.folder().path().getFileName()),
                last.time(),
                sequence,
                last.sha256(),
                last.tool(),
                Optional.ofNullable(licence));
    }

    private FileFormat chosen() {
        if (format != null) {
            return FileFormat.named(format, FORMATS);
        }
        return out == null
                ? owl ? DumpFormat.TURTLE : DumpFormat.TRIG
                : FileFormat.ofFile(String.valueOf(out.getFileName()), FORMATS);
    }

    private static List<String> told(Writing writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Written {
        List<Distribution> files() throws IOException;
    }

    private interface Writing {
        List<String> write() throws IOException;
    }
}
