package org.attestgraph.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of {@code docs/img} anew, of the dataset that {@code ./attest demo} leaves behind:
 * {@code mvn test -Dtest=PicturesTest -Ddocs.pictures=DATASET}.
 */
@EnabledIfSystemProperty(named = "docs.pictures", matches = ".+")
class PicturesTest {
    private static final int PATIENCE = 120_000;
    private static final Path FOLDER = Path.of("docs/img");

    @Test
    void the_explorer_is_taken_as_it_looks_on_a_screen_with_a_dossier_and_on_a_telephone() {
        GraphStore store =
                GraphStore.openToRead(DatasetFolder.open(Path.of(System.getProperty("docs.pictures"))), "test");
        try (Served served = new Served(store, Served.start(store, Limits.usual()));
                OpenBrowser browser = OpenBrowser.ofSystem()) {
            take(open(browser, served, 1300, 900, ColorScheme.LIGHT), "explorer");
            Page dossier = open(browser, served, 1500, 1700, ColorScheme.LIGHT);
            dossier.locator(".card:has(.denied)", new Page.LocatorOptions().setHasText("Chemical attack in Binnish"))
                    .first()
                    .click();
            dossier.locator("#dossier .text mark").first().waitFor();
            take(dossier, "dossier");
            take(open(browser, served, 500, 1300, ColorScheme.DARK), "telephone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Page open(OpenBrowser browser, Served served, int width, int height, ColorScheme scheme) {
        Page page = browser.page(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        page.setDefaultTimeout(PATIENCE);
        page.navigate(served.url());
        page.locator("body.ready").waitFor();
        page.locator("#list .card").first().waitFor();
        return page;
    }

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
