package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of each kind, in both color schemes, on a phone and on a desk. */
@VerifyOnly
class BrowserTest {
    private static final String RAY = "/models/luma/ray-2-flash/";
    private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1280);

    /**
     * The browser paints the first rows of a long table before it has read the others, which may widen a column by a few
     * pixels; now and then that is 0.01. Whatever moves a section is ten times as much.
     */
    private static final double MOST_SHIFT = 0.02;

    private static final String SHIFTS = """
            window.shifted = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (!entry.hadRecentInput) {
                  window.shifted.push(entry.value.toFixed(4) + " " + entry.sources.map((s) => s.node?.nodeName + "." + s.node?.className + " "
                    + [s.previousRect, s.currentRect].map((r) => [r.x, r.y, r.width, r.height].map(Math.round).join(" ")).join(" → ")).join(", "));
                }
              }
            }).observe({type: "layout-shift", buffered: true});
            """;

    /** The size of targets is a rule that axe leaves out unless asked. */
    static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})).violations
              .map((v) => v.id + ": " + v.nodes.slice(0, 5).map((n) => n.target.join(" ")).join(" | "))
            """;

    /** What is wider than the window, where the page can be scrolled sideways. */
    static final String OVERFLOW = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 5).map((e) => e.nodeName + "." + e.className)
                .concat("scrollWidth " + document.scrollingElement.scrollWidth)
            """;

    private static Chromium chromium;
    private static SiteServer server;
    private static String axe;
    private static final Map<String, BrowserContext> CONTEXTS = new HashMap<>();

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        server = new SiteServer(SampleCatalog.SITE);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        CONTEXTS.values().forEach(BrowserContext::close);
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** One page of each type, a search, and the model pages that have the most to show. */
    static Stream<String> pages() {
        return Stream.of(
                        SampleCatalog.onePerType().stream(),
                        Stream.of("/types/text/", "/types/video/", "/search/?q=gemini", RAY, widest()),
                        Stream.of("text", "image", "video", "audio", "embedding")
                                .map(BrowserTest::richest))
                .flatMap(pages -> pages)
                .distinct();
    }

    static Stream<Arguments> looks() {
        return pages().flatMap(page -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(360, 1280).map(width -> arguments(page, scheme, width))));
    }

    /** The model of a type whose page holds the most elements. */
    private static String richest(String type) {
        return SampleCatalog.pages().get("/types/" + type + "/").select("table tbody th a").eachAttr("href").stream()
                .max(Comparator.comparingInt(address ->
                        SampleCatalog.pages().get(address).getAllElements().size()))
                .orElseThrow();
    }

    /** The model whose table of prices has the most columns. */
    private static String widest() {
        return SampleCatalog.pages().entrySet().stream()
                .max(Comparator.comparingInt(page -> columns(page.getValue())))
                .orElseThrow()
                .getKey();
    }

    private static int columns(Document page) {
        return page.select("#pricing table").stream()
                .mapToInt((Element table) -> table.select("thead th").size())
                .max()
                .orElse(0);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("looks")
    void nothingHindersAnyoneAndNothingComplainsOrMoves(String address, ColorScheme scheme, int width) {
        try (Visit visit = visit(address, scheme, width)) {
            visit.page().waitForTimeout(100);
            List<String> shifts = visit.texts("window.shifted");
            assertThat(shifts.stream().mapToDouble(BrowserTest::size).sum())
                    .as("layout shifts: " + shifts)
                    .isLessThanOrEqualTo(MOST_SHIFT);
            assertThat(visit.texts(VIOLATIONS)).as("axe").isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static double size(String shift) {
        return Double.parseDouble(shift.substring(0, shift.indexOf(' ')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/models/", "/types/text/", "/types/video/", "/providers/fal/", "/organizations/"})
    void scriptsMoveNoColumn(String address) {
        for (int width : List.of(360, 1280)) {
            assertThat(columns(address, width, true))
                    .as(width + " px")
                    .isEqualTo(columns(address, width, false))
                    .isNotEmpty();
        }
    }

    private static List<String> columns(String address, int width, boolean scripts) {
        try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setJavaScriptEnabled(scripts)
                                .setViewportSize(width, 800));
                Visit visit = new Visit(context, server.origin(), address)) {
            return visit.texts("() => [...document.querySelectorAll('table thead th')]"
                    + ".map((c) => c.textContent.trim() + ' ' + c.getBoundingClientRect().width.toFixed(1))");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageScrollsSideways(String address) {
        try (Visit visit = visit(address, ColorScheme.LIGHT, 320)) {
            for (int width : WIDTHS) {
                visit.page().setViewportSize(width, 800);
                assertThat(visit.texts(OVERFLOW)).as(width + " px").isEmpty();
            }
        }
    }

    @Test
    void awkwardRecordsHoldTogether(@TempDir Path folder) {
        TestSite.awkward().writeTo(folder);
        assertThat(TestSite.buildAt(folder, Optional.of("https://awkward.example/"))
                        .problems())
                .isEmpty();
        Path site = folder.resolve("site");
        List<String> found = new ArrayList<>();
        try (SiteServer awkward = new SiteServer(site);
                BrowserContext context = context(ColorScheme.LIGHT, 320)) {
            for (Path file : Site.pages(site)) {
                String address = "/" + site.relativize(file).toString().replaceFirst("index\\.html$", "");
                if (Site.isRedirect(file)) {
                    continue;
                }
                try (Visit visit = new Visit(context, awkward.origin(), address)) {
                    List<String> complaints = new ArrayList<>(visit.texts(OVERFLOW));
                    complaints.addAll(visit.texts(VIOLATIONS));
                    complaints.addAll(visit.complaints());
                    complaints.forEach(complaint -> found.add(address + " " + complaint));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void aStrictPolicyIsInForce() {
        try (Visit visit = visit("/", ColorScheme.LIGHT, 1280)) {
            visit.page()
                    .evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                            + " document.body.append(s); }");

            assertThat(visit.is("() => window.ran === undefined")).isTrue();
            assertThat(visit.complaints()).isNotEmpty();
        }
    }

    /** A check that never complains would pass too. */
    @Test
    void theChecksComplainOfABadPage() {
        try (Visit visit = visit("/", ColorScheme.LIGHT, 1280)) {
            visit.page().evaluate("() => document.querySelector('main').prepend(document.createElement('img'))");
            visit.page().evaluate("() => console.warn('careful')");
            visit.page()
                    .evaluate("() => { document.querySelector('main').before(Object.assign("
                            + "document.createElement('p'), {textContent: 'Sorry'})); }");
            visit.page().waitForFunction("() => window.shifted.length > 0");

            assertThat(visit.texts(VIOLATIONS)).anyMatch(violation -> violation.startsWith("image-alt"));
            assertThat(visit.complaints()).contains("console: careful");
            assertThat(visit.texts("window.shifted")).isNotEmpty();
        }
    }

    @Test
    void aRedirectLeadsToTheModel() {
        try (Visit visit = visit("/models/luma/ray-flash-2/", ColorScheme.LIGHT, 1280)) {
            visit.page().waitForURL("**" + RAY);

            assertThat(visit.page().locator("h1").textContent()).isEqualTo("Ray 2 Flash");
        }
    }

    @Test
    void tabsAnswerToTheKeyboard() {
        try (Visit visit = visit(RAY, ColorScheme.LIGHT, 1280)) {
            Locator snippets = visit.page().locator(".snippets").first();
            Locator tabs = snippets.locator("[role=tab]");
            tabs.first().focus();
            visit.page().keyboard().press("ArrowRight");

            assertThat(tabs.nth(1).getAttribute("aria-selected")).isEqualTo("true");
            assertThat(visit.is("() => document.activeElement.getAttribute('aria-selected') === 'true'"))
                    .isTrue();
            assertThat(snippets.locator("[role=tabpanel]:visible").count()).isEqualTo(1);
            visit.page().keyboard().press("End");
            PlaywrightAssertions.assertThat(tabs.last()).hasAttribute("aria-selected", "true");
            visit.page().keyboard().press("ArrowRight");
            assertThat(tabs.first().getAttribute("aria-selected")).isEqualTo("true");
            visit.page().evaluate("() => localStorage.clear()");
        }
    }

    @Test
    void aLanguageOfThePageWithTheCodeIsShownInPlace() {
        try (Visit visit = visit(RAY, ColorScheme.LIGHT, 1280)) {
            Locator snippets = visit.page().locator(".snippets").first();
            snippets.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Go"))
                    .click();
            Locator panel = snippets.locator("#code-go");

            PlaywrightAssertions.assertThat(panel).containsText("package main");
            PlaywrightAssertions.assertThat(panel.locator("button.copy")).hasText("Copy");
            assertThat(snippets.locator("[role=tabpanel]:visible").count()).isEqualTo(1);
            assertThat(visit.page().url()).endsWith(RAY);
            visit.page().evaluate("() => localStorage.clear()");
        }
    }

    @Test
    void theCopyButtonCopiesTheCode() {
        try (Visit visit = visit(RAY, ColorScheme.LIGHT, 1280)) {
            Locator panel = visit.page().locator(".snippets").first().locator("[role=tabpanel]:visible");
            panel.locator("button.copy").click();
            visit.page()
                    .waitForCondition(
                            () -> panel.locator("button.copy").textContent().equals("Copied"));

            assertThat(visit.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(panel.locator("code").textContent());
            assertThat(visit.page().locator(".unseen[role=status]").textContent())
                    .contains("copied");
        }
    }

    @Test
    void theSearchFindsByNameIdAndAliasWhileOneTypes() {
        try (Visit visit = visit("/search/", ColorScheme.LIGHT, 1280)) {
            for (String query : List.of("ray 2 flash", "RAY-FLASH-2", "flash ray", "luma/ray-2-fl", "ray 2 flsh")) {
                visit.page().locator("main input[name=q]").fill(query);
                visit.page().waitForFunction("() => document.querySelector('.found').textContent.endsWith('found')");

                assertThat(visit.page().locator(".hits a").first().getAttribute("href"))
                        .as(query)
                        .isEqualTo(RAY);
                assertThat(visit.page().url()).contains("/search/?q=");
                visit.page().locator("main input[name=q]").fill("");
                visit.page().waitForFunction("() => document.querySelector('.found').textContent === ''");
            }
            assertThat(visit.page().url()).endsWith("/search/");
            visit.page().locator("main input[name=q]").fill("qqqqqq");
            visit.page().waitForFunction("() => document.querySelector('.found').textContent.startsWith('No results')");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gpt4o, GPT-4o",
        "gpt5, GPT-5",
        "veo3, Veo 3",
        "sora2, Sora 2",
        "gemini2.5, Gemini 2.5 Pro",
        "llama3, Llama 3.3 70B Instruct",
        "claude 4.1, Claude Opus 4.1"
    })
    void theSearchFindsANumberHoweverItIsJoinedAndFindsItWhole(String query, String name) {
        try (Visit visit = visit("/search/?q=" + query.replace(" ", "+"), ColorScheme.LIGHT, 1280)) {
            visit.page().locator(".hits a").first().waitFor();

            assertThat(visit.page().locator(".hits strong").first().textContent())
                    .isEqualTo(name);
        }
    }

    @Test
    void theSearchAnswersToItsAddressAndToTheKeyboard() {
        try (Visit visit = visit("/search/?q=luma", ColorScheme.LIGHT, 1280)) {
            visit.page().locator(".hits a").first().waitFor();
            assertThat(visit.page().locator(".hits a").first().textContent()).contains("Luma", "Organization");
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("ArrowDown");
            assertThat(visit.is("() => document.activeElement === document.querySelectorAll('.hits a')[1]"))
                    .isTrue();
            visit.page().keyboard().press("ArrowUp");
            visit.page().keyboard().press("ArrowUp");
            assertThat(visit.is("() => document.activeElement.name === 'q'")).isTrue();
            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/organizations/luma/");
        }
    }

    @Test
    void everyPageLeadsToTheSearch() {
        try (Visit visit = visit(RAY, ColorScheme.LIGHT, 360)) {
            visit.page().locator(".masthead input[name=q]").fill("sora");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/search/?q=sora");
            visit.page().locator(".hits a").first().waitFor();

            assertThat(visit.page().locator(".hits a").first().textContent()).contains("Sora 2", "OpenAI, video", "$");
        }
    }

    @Test
    void withoutJavaScriptTheSearchSaysSo() {
        try (BrowserContext plain =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Visit visit = new Visit(plain, server.origin(), "/search/?q=luma")) {
            assertThat(visit.page().locator("main").textContent()).contains("JavaScript");
            assertThat(visit.page().locator("main .links a:visible").count()).isEqualTo(4);
        }
    }

    @Test
    void aHeadingSortsItsColumnBothWays() {
        try (Visit visit = visit("/types/text/", ColorScheme.LIGHT, 1280)) {
            Locator heads = visit.page().locator("table[data-sortable] thead th.numeric");
            heads.last().locator("button").click();

            assertThat(heads.last().getAttribute("aria-sort")).isEqualTo("ascending");
            List<Double> rising = sorted(visit);
            assertThat(rising).isNotEmpty().isSorted();
            heads.last().locator("button").click();
            assertThat(heads.last().getAttribute("aria-sort")).isEqualTo("descending");
            assertThat(sorted(visit))
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .hasSameSizeAs(rising);
        }
    }

    private static List<Double> sorted(Visit visit) {
        return visit.texts("""
                        () => { const table = document.querySelector("table[data-sortable]");
                          const column = [...table.tHead.rows[0].cells].findIndex((c) => c.ariaSort !== "none" && c.ariaSort);
                          return [...table.tBodies[0].rows].map((r) => r.cells[column].dataset.sort).filter((s) => s !== undefined && s !== ""); }
                        """).stream().map(Double::valueOf).toList();
    }

    @Test
    void withoutJavaScriptThePageIsComplete() {
        try (BrowserContext plain =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Visit visit = new Visit(plain, server.origin(), RAY)) {
            assertThat(visit.page().locator("#pricing table").first().isVisible())
                    .isTrue();
            visit.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PHP"))
                    .click();
            Locator snippets = visit.page().locator(".snippet pre");

            assertThat(snippets.count()).isGreaterThan(10);
            for (Locator snippet : snippets.all()) {
                assertThat(snippet.isVisible()).isTrue();
            }
            assertThat(visit.page().locator("button").count()).isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theFirstThingToReachByKeyboardSkipsToTheContent() {
        try (Visit visit = visit(RAY, ColorScheme.LIGHT, 1280)) {
            visit.page().keyboard().press("Tab");

            assertThat(visit.is("() => document.activeElement.getAttribute('href').startsWith('#')"))
                    .isTrue();
        }
    }

    private static Visit visit(String address, ColorScheme scheme, int width) {
        BrowserContext context = CONTEXTS.computeIfAbsent(scheme + " " + width, key -> context(scheme, width));
        return new Visit(context, server.origin(), address);
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.addInitScript(SHIFTS);
        context.addInitScript(axe);
        return context;
    }
}
