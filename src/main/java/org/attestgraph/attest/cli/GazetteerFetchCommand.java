package org.attestgraph.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attestgraph.attest.gazetteer.DumpServer;
import org.attestgraph.attest.store.DatasetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gazetteer fetch}: dumps of countries from GeoNames into a dataset. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Get the gazetteers of countries from GeoNames and import them. This is the one command that uses the network.",
            "The data are under CC BY 4.0: whoever publishes them, or what is made with them, must name GeoNames."
        },
        footerHeading = "%nExample:%n",
        footer = "  ./attest gazetteer fetch SY UA --dataset my-data")
final class GazetteerFetchCommand implements Callable<Integer> {
    private static final String CODES = "admin1CodesASCII.txt";

    @Parameters(arity = "1..*", paramLabel = "COUNTRY", description = "Codes of two letters, such as SY.")
    private List<String> countries = List.of();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "Where the dumps lie (default: " + DumpServer.GEONAMES + ").")
    private String server = DumpServer.GEONAMES;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() throws IOException {
        countries.forEach(GazetteerFetchCommand::check);
        DumpServer from = new DumpServer(server());
        Attest attest = dataset.attest();
        PrintWriter out = dataset.out();
        Path scratch = Files.createTempDirectory("attest-gazetteer");
        try {
            DatasetFolder folder = LoadCommand.folder(dataset.path(), Optional.empty());
            Path codes = from.get(CODES, scratch);
            GazetteerImport imports = new GazetteerImport(folder, Optional.of(codes), GazetteerImport.CC_BY);
            for (String country : countries) {
                Path dump = from.get(country + ".zip", scratch);
                imports.add(dump, country, attest).forEach(out::println);
                Files.delete(dump);
            }
            out.println("Data: GeoNames (https://www.geonames.org/), licence " + GazetteerImport.CC_BY);
        } finally {
            for (String file : countries) {
                Files.deleteIfExists(scratch.resolve(file + ".zip"));
            }
            Files.deleteIfExists(scratch.resolve(CODES));
            Files.deleteIfExists(scratch);
        }
        return ExitCode.OK;
    }

    private URI server() {
        try {
            URI address = URI.create(server.endsWith("/") ? server : server + "/");
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new UserError("--from " + server, "Not an address of a server.", "Give one like " + DumpServer.GEONAMES);
    }

    private static void check(String country) {
        if (!country.matches("[A-Z]{2}|allCountries")) {
            throw new UserError(
                    country, "Not the code of a country.", "Give two capitals, such as SY, or allCountries.");
        }
    }
}
