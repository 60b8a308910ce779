package org.attestgraph.attest.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.attestgraph.attest.pipeline.LoadedSamples;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The explorer as people use it, over the sample reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerTest {
    private Served served;
    private OpenBrowser browser;

    @SuppressWarnings("NullAway.Init") // each test opens it
    private Page page;

    @BeforeAll
    void start() {
        browser = OpenBrowser.ofSystem();
        assertThat(LoadedSamples.summary().failed()).isEmpty();
        GraphStore store = GraphStore.openToRead(DatasetFolder.open(LoadedSamples.folder()), "test");
        served = new Served(store, Served.start(store, Limits.usual()));
    }

    @AfterAll
    void stop() {
        if (served != null) {
            browser.close();
            served.close();
        }
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        page.context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void events_are_listed_and_lie_on_the_map_and_the_timeline() {
        open(1400, 900);

        assertThat(cards().count()).isGreaterThan(40);
        assertThat(page.locator("#map .country").count()).isGreaterThan(10);
        assertThat(points().count()).isGreaterThan(5);
        assertThat(page.locator("#timeline .some").count()).isGreaterThan(10);
    }

    @Test
    void what_is_typed_is_completed_and_narrows_the_list() {
        open(1400, 900);
        int all = cards().count();

        page.locator("#search").fill("barrel");
        assertThat(page.locator("#suggestions [role=option]").first()).containsText("barrel bomb");
        page.locator("#search").press("ArrowDown");
        page.locator("#search").press("Enter");

        assertThat(page.locator("#chips")).containsText("barrel bomb");
        assertThat(cards().count()).isBetween(1, all - 1);
        assertThat(cards().allInnerTexts()).allMatch(card -> card.contains("barrel bomb"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yellow gas      | 1
                    GAS yell        | 1
                    "yellow-gas" ?( | 1
                    yellow AND NOT  | 0
                    *               | 0
                    """)
    void words_of_the_reports_are_found_too(String words, int count) {
        open(1400, 900);

        page.locator("#search").fill(words);
        page.locator("#search").press("Enter");

        assertThat(page.locator("#chips")).containsText(words);
        assertThat(cards()).hasCount(count);
    }

    @Test
    void the_query_that_finds_words_stands_in_that_of_what_is_shown() {
        open(1400, 900);
        page.locator("#search").fill("yellow gas");
        page.locator("#search").press("Enter");
        assertThat(cards()).hasCount(1);

        Object rows = page.evaluate(
                "async () => { const m = await import('/site/model.js'); const s = await import('/site/sparql.js');"
                        + " return (await s.ask(await m.chosenQuery({ facets: {}, words: 'yellow gas' }))).length; }");

        assertThat(rows).isEqualTo(1);
    }

    @Test
    void a_facet_narrows_everything_and_its_chip_widens_it_again() {
        open(1400, 900);
        int all = cards().count();
        int allPoints = points().count();
        Locator value = page.locator("#facets details[data-facet=perpetrator] li button")
                .first();
        String name = value.locator("span").first().innerText();

        value.click();

        assertThat(page.locator("#chips")).containsText(name);
        assertThat(cards().count()).isLessThan(all);
        assertThat(points().count()).isLessThan(allPoints);
        assertThat(page.url()).contains("#perpetrator=");
        page.locator("#chips .chip").first().click();
        assertThat(cards()).hasCount(all);
        page.goBack();
        assertThat(page.locator("#chips")).containsText(name);
    }

    @Test
    void a_place_on_the_map_is_chosen_by_a_click() {
        open(1400, 900);
        int all = cards().count();

        points().last().dispatchEvent("click");

        assertThat(page.locator("#chips .chip")).hasCount(1);
        assertThat(cards().count()).isBetween(1, all - 1);
        assertThat(page.locator("#map .point.chosen")).hasCount(1);
    }

    @Test
    void an_area_is_drawn_as_the_outline_of_the_places_inside_and_chosen_by_a_click() {
        open(1400, 900);

        Object chosen = page.evaluate("""
                async () => {
                  const { Map } = await import("/site/map.js");
                  const place = document.createElement("div");
                  place.className = "result-map";
                  document.body.append(place);
                  let chosen = "";
                  const map = new Map(place, (id) => { chosen = id; });
                  map.showAreas([
                    { id: "urn:square", label: "Square", events: new Set([1]), points: [[34.5, 38], [34.5, 39], [35.5, 38], [35.5, 39], [35, 38.5]] },
                    { id: "urn:line", label: "Line", events: new Set([2]), points: [[10, 10], [11, 11]] },
                  ]);
                  const outlines = place.querySelectorAll(".area");
                  outlines[0].dispatchEvent(new MouseEvent("click", { bubbles: true }));
                  return [outlines.length, (outlines[0].getAttribute("d").match(/[ML]/g) ?? []).length, chosen].join(" ");
                }
                """);

        assertThat(chosen).isEqualTo("1 4 urn:square");
    }

    @Test
    void a_sweep_over_the_timeline_chooses_a_period() {
        open(1400, 900);
        int all = cards().count();
        BoundingBox box = page.locator("#timeline svg").boundingBox();

        page.mouse().move(box.x + 2, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 3, box.y + 20);
        page.mouse().up();

        assertThat(page.locator("#from")).hasValue(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        assertThat(cards().count()).isBetween(1, all - 1);
    }

    @Test
    void an_event_is_told_with_claims_denials_and_the_very_words() {
        open(1400, 900);

        page.locator(".card:has(.denied)", new Page.LocatorOptions().setHasText("Chemical attack in Binnish"))
                .first()
                .click();

        Locator dossier = page.locator("#dossier");
        assertThat(dossier.locator("h2")).hasText("Chemical attack in Binnish");
        assertThat(dossier.locator("h2")).isFocused();
        assertThat(dossier.locator(".position.asserts li").first()).isVisible();
        assertThat(dossier.locator(".position.denies").first()).containsText("denies these allegations entirely");
        assertThat(dossier.locator(".text mark.told").first()).containsText("Certain media have alleged");
        assertThat(dossier.locator(".text mark.named.weapon").first()).hasText("chlorine");
        page.keyboard().press("Escape");
        assertThat(dossier).isHidden();
        assertThat(page.locator(".card:focus")).containsText("Chemical attack in Binnish");
    }

    @Test
    void what_is_shown_is_asked_for_in_SPARQL_that_gives_the_same() {
        open(1400, 900);
        page.locator("#facets details[data-facet=kind] li button").first().click();
        page.locator("#from").fill("2015-01-01");
        page.locator("#from").dispatchEvent("change");
        String counted = page.locator("#count").innerText();
        page.locator("#as-sparql summary").click();
        page.locator("#list-query a").click();

        assertThat(page.locator("#status")).containsText("answers in");
        int rows = page.locator("#result tbody tr").count();
        assertThat(counted).startsWith(rows + " event");
    }

    @Test
    void a_query_of_ones_own_is_answered_and_things_lead_to_their_pages() {
        open(1400, 900, "ask");
        write(
                "PREFIX att: <https://w3id.org/attest/ontology#> SELECT ?weapon { ?i att:involvedWeapon ?weapon } LIMIT 1");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#status")).containsText("1 answer in");
        page.locator("#result td a").click();
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("What refers to it")))
                .isVisible();
    }

    @Test
    void a_prefix_is_completed_from_what_the_dataset_has() {
        open(1400, 900, "ask");
        write("");

        page.keyboard().type("SELECT * { ?i att:denies ?j }");

        assertThat(page.locator(".yasqe .CodeMirror-code")).containsText("https://w3id.org/attest/ontology#");
        assertThat(page.locator(".yasqe .cm-keyword").first()).hasText("PREFIX");
    }

    @Test
    void an_answer_with_places_is_shown_on_a_map_too_and_one_with_figures_as_a_chart() {
        open(1400, 900, "ask");
        write(
                "PREFIX att: <https://w3id.org/attest/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + "PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> "
                        + "SELECT ?place ?lat ?long (COUNT(DISTINCT ?i) AS ?incidents) { ?i att:locatedIn ?p . ?p rdfs:label ?place ;"
                        + " wgs84:lat ?lat ; wgs84:long ?long FILTER(LANG(?place) IN (\"\", \"en\")) } GROUP BY ?place ?lat ?long");
        page.keyboard().press("Control+Enter");
        page.locator("#result tbody tr").first().waitFor();
        int rows = page.locator("#result tbody tr").count();

        page.locator("#views button", new Page.LocatorOptions().setHasText("Map"))
                .click();
        assertThat(page.locator("#result .point").first()).isVisible();
        page.locator("#views button", new Page.LocatorOptions().setHasText("Chart"))
                .click();
        page.locator(".chart select").nth(1).selectOption("incidents");

        assertThat(page.locator("#result .bar-row").first().locator(".number")).hasText(Pattern.compile("[1-9].*"));
        page.locator("#views button", new Page.LocatorOptions().setHasText("Table"))
                .click();
        assertThat(page.locator("#result tbody tr")).hasCount(rows);
    }

    @Test
    void what_is_shown_can_be_taken_along() throws Exception {
        open(1400, 900);
        int all = cards().count();

        String csv = text(page.waitForDownload(() -> page.locator("#csv").click()));
        JsonNode geojson = new JsonMapper().readTree(text(page.waitForDownload(() -> page.locator("#geojson")
                .click())));

        assertThat(csv.lines().findFirst().orElse("")).startsWith("\"incident\",\"kind\"");
        assertThat(csv.lines().count()).isGreaterThan(all);
        assertThat(geojson.at("/features/0/properties/incident").asText()).contains("/incident/");
        assertThat(geojson.get("features").findValuesAsText("type")).contains("Point");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void text_stands_out_from_its_ground_in_both_colours(ColorScheme scheme) throws Exception {
        page = browser.page(
                new Browser.NewContextOptions().setViewportSize(1400, 900).setColorScheme(scheme));
        page.navigate(served.url());
        page.locator("body.ready").waitFor();
        page.locator("#search").fill("a");
        cards().first().click();
        page.locator(".text mark").first().waitFor();

        assertThat(faint(page)).isEmpty();
        page.navigate(served.url() + "ask#weapon-use");
        page.locator("#result td").first().waitFor();
        assertThat(faint(page)).isEmpty();
    }

    @Test
    void a_button_turns_the_colours_and_they_stay() {
        open(1400, 900);
        String before = ground();

        page.locator("#theme").click();
        assertThat(ground()).isNotEqualTo(before);
        page.reload();
        assertThat(ground()).isNotEqualTo(before);
    }

    @Test
    void on_a_telephone_nothing_sticks_out() {
        open(390, 800);
        assertThat(overflow()).isZero();

        page.locator("#filters").click();
        page.locator("#facets summary").first().click();
        page.locator("#facets li button").first().click();
        cards().first().click();
        page.locator(".text mark").first().waitFor();

        assertThat(overflow()).isZero();
        assertThat(page.locator("#dossier")).isVisible();
    }

    @Test
    void all_can_be_done_with_keys() {
        open(1400, 900);
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("mortar");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#chips")).containsText("mortar");
        cards().first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dossier h2")).isFocused();
        page.keyboard().press("Escape");
        points().first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#chips .chip")).hasCount(2);
    }

    private void open(int width, int height) {
        open(width, height, "");
        page.locator("body.ready").waitFor();
        page.locator("#map .country")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void open(int width, int height, String path) {
        page = browser.page(new Browser.NewContextOptions().setViewportSize(width, height));
        page.navigate(served.url() + path);
    }

    /** Puts {@code query} into the editor. */
    private void write(String query) {
        page.locator(".yasqe .CodeMirror").click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(query);
    }

    private Locator cards() {
        return page.locator("#list .card");
    }

    private Locator points() {
        return page.locator("#map .point");
    }

    private String ground() {
        return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    private int overflow() {
        return ((Number) page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")).intValue();
    }

    private static String text(Download download) throws Exception {
        return Files.readString(download.path());
    }

    /** What is written with less contrast than WCAG 2 AA asks of text of its size. */
    @SuppressWarnings("unchecked")
    private static List<String> faint(Page page) throws Exception {
        return (List<String>) page.evaluate(
                Files.readString(Path.of("src/test/resources/org/attestgraph/attest/server/contrast.js")));
    }
}
