package org.attestgraph.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.gazetteer.Gazetteers;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.query.TextWidth;
import org.attestgraph.attest.resolve.PlaceChoice;
import org.attestgraph.attest.resolve.PlaceOption;
import org.attestgraph.attest.resolve.PlaceOptions;
import org.attestgraph.attest.resolve.Surroundings;
import org.attestgraph.attest.resolve.WeighedPlace;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.KeptGazetteers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gazetteer lookup}: what a name may mean. */
@Command(
        name = "lookup",
        mixinStandardHelpOptions = true,
        description = {
            "Tell which places a name may mean, in any spelling and alphabet, the likeliest first.",
            "A score of 0.9 is enough for a report's place to be taken for the first. Exit code 1: no place is like it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest gazetteer lookup 'Maarat Alnouman' --dataset my-data",
            "  ./attest gazetteer lookup Souran --near Hama --dataset my-data"
        })
final class GazetteerLookupCommand implements Callable<Integer> {
    private static final int MOST = 10;

    @Parameters(paramLabel = "NAME", description = "The name, as a report spells it.")
    private String name;

    @Option(names = "--near", paramLabel = "PLACE", description = "A place or region named with it.")
    private @Nullable String near;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() {
        Path path = dataset.path();
        boolean there = dataset.given() || DatasetFolder.isDataset(path);
        Gazetteers gazetteers = there ? new KeptGazetteers(DatasetFolder.open(path)).open() : Gazetteers.NONE;
        Entries entries = Entries.read(new LexiconFiles.BuiltIn()).with(gazetteers);
        PlaceOptions options = new PlaceOptions(entries, gazetteers);
        Surroundings around =
                Optional.ofNullable(near).map(place -> around(place, options)).orElse(Surroundings.NONE);
        List<WeighedPlace> found = PlaceChoice.weigh(options.of(name), around);
        PrintWriter out = dataset.out();
        found.stream().limit(MOST).forEach(place -> out.println(line(place, entries)));
        if (found.isEmpty()) {
            out.println("No place is like it.");
        }
        return found.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static Surroundings around(String place, PlaceOptions options) {
        List<WeighedPlace> meant = PlaceChoice.weigh(options.of(place), Surroundings.NONE);
        if (meant.isEmpty()) {
            throw new UserError("--near " + place, "No such place is known.", "Give a town or region by another name.");
        }
        List<PlaceOption> best = meant.stream()
                .map(WeighedPlace::option)
                .filter(option -> option.distance() == meant.getFirst().option().distance())
                .toList();
        return new Surroundings(
                best.stream().map(option -> option.entry().id()).toList(),
                best.stream().flatMap(option -> option.point().stream()).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static String line(WeighedPlace place, Entries entries) {
        Entry entry = place.option().entry();
        String within = entry.broader().stream()
                .flatMap(id -> entries.find(EntityKind.PLACE, id).stream())
                .map(Entry::label)
                .findFirst()
                .map(label -> " in " + label)
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%.2f  %s, %s%s (%s): %s",
                place.score(),
                TextWidth.printable(entry.label()),
                entry.row().get("kind"),
                TextWidth.printable(within),
                entry.id(),
                String.join(", ", place.reasons()));
    }
}
