package org.attestgraph.attest.cli;

import java.util.concurrent.Callable;
import org.attestgraph.attest.explain.Dossier;
import org.attestgraph.attest.explain.DossierForm;
import org.attestgraph.attest.explain.Dossiers;
import org.attestgraph.attest.query.Names;
import org.attestgraph.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case}: all that is said of one event. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = {
            "Show a case: the accounts side by side, who says what in which words, figures from lowest to highest,",
            "contradictions, which accounts count as one source, and the grade with the claims that gave it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./attest query cases --dataset my-data",
            "  ./attest case case/0123456789abcdef-1 --dataset my-data",
            "  ./attest case case/0123456789abcdef-1 --format html > case.html"
        })
final class CaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "A case as answers name it, or an incident in it.")
    private String given = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), markdown or html.")
    private DossierForm form = DossierForm.TEXT;

    @Mixin
    private DatasetOption dataset;

    @Override
    public Integer call() {
        try (GraphStore store = dataset.openToRead("case")) {
            Names names = new Names(store.folder().base());
            Dossier dossier = store.read(data -> new Dossiers(names).find(data, given))
                    .orElseThrow(() -> new UserError(
                            given,
                            "The dataset has no such case.",
                            store.derived().isEmpty()
                                    ? "Its reports are not linked yet. Run: ./attest link"
                                    : "Copy its name from an answer, as of: ./attest query cases"));
            dataset.out().print(form.of(dossier));
            dataset.out().flush();
        }
        return ExitCode.OK;
    }
}
