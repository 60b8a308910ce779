package org.attestgraph.attest.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.store.DatasetFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gazetteer add}: a dump into a dataset. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Import a gazetteer in the layout of a GeoNames dump (.txt or .zip) into a dataset, which is made if there is none.",
            "One that was imported under the same name is replaced. Rows that cannot be read are counted and left out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest gazetteer add SY.txt --admin1 admin1CodesASCII.txt --dataset my-data",
            "  ./attest gazetteer add allCountries.zip --name world"
        })
final class GazetteerAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The dump.")
    private Path dump;

    @Option(names = "--admin1", paramLabel = "FILE", description = "List of the codes of governorates.")
    private @Nullable Path admin1;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it (default: as the file).")
    private @Nullable String name;

    @Option(
            names = "--license",
            paramLabel = "IRI",
            description = "Under what its data may be used (default: CC BY 4.0, as GeoNames has it).")
    private String license = GazetteerImport.CC_BY;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() {
        Attest attest = dataset.attest();
        String called = Optional.ofNullable(name).orElseGet(() -> GazetteerImport.name(dump));
        DatasetFolder folder = LoadCommand.folder(dataset.path(), Optional.empty());
        new GazetteerImport(folder, Optional.ofNullable(admin1), license)
                .add(dump, called, attest)
                .forEach(dataset.out()::println);
        return ExitCode.OK;
    }
}
