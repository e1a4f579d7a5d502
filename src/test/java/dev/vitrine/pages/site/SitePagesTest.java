package dev.vitrine.pages.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.Views;
import dev.vitrine.pages.listing.ListingView;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages there are, and what each says of itself. */
class SitePagesTest {
    @Test
    void everyRecordHasAPage() {
        assertThat(routes(TestSite.withModel("name: One\ntype: video\naliases: [uno]\n")))
                .filteredOn(route -> !route.startsWith("/api/") && !route.startsWith("/schemas/"))
                .containsExactly(
                        "/",
                        "/404.html",
                        "/changes/",
                        "/changes/models/",
                        "/changes/prices/",
                        "/changes/retirements/",
                        "/feeds/changes.atom",
                        "/feeds/models.atom",
                        "/feeds/prices.atom",
                        "/feeds/retirements.atom",
                        "/licenses/",
                        "/licenses/acme-terms/",
                        "/llms-full.txt",
                        "/llms.txt",
                        "/models/",
                        "/models/acme/",
                        "/models/acme/one/",
                        "/models/acme/one/feed.atom",
                        "/models/acme/one/index.md",
                        "/models/acme/uno/",
                        "/models/acme/uno/feed.atom",
                        "/models/acme/uno/index.md",
                        "/opensearch.osdx",
                        "/organizations/",
                        "/organizations/acme/",
                        "/organizations/acme/feed.atom",
                        "/providers/",
                        "/providers/acme-cloud/",
                        "/providers/hostly/",
                        "/robots.txt",
                        "/search/",
                        "/search/names.json",
                        "/sitemap.xml",
                        "/types/",
                        "/types/video/");
    }

    @Test
    void anEmptyCatalogStillHasItsPages() {
        assertThat(routes(TestSite.minimal())).contains("/", "/models/", "/404.html");
        Views.pages(TestSite.minimal()).forEach(page -> assertThat(page.view()).isNotNull());
    }

    @Test
    void anAliasLeadsToTheModel() {
        RedirectView view = (RedirectView)
                Views.view(TestSite.withModel("name: One\ntype: text\naliases: [uno]\n"), "/models/acme/uno/");

        assertThat(view.target()).isEqualTo(new Link("One", "/models/acme/one/"));
        assertThat(view.canonical()).isEqualTo("https://catalog.example/models/acme/one/");
    }

    @Test
    void twoOwnersOfARouteAreAProblemThatNamesBoth() {
        TestSite site = TestSite.minimal().and("""
                        -- data/organizations/page.yaml --
                        name: Page
                        -- data/models/page/2.yaml --
                        name: Two
                        type: text
                        """).and(many(201));
        List<Problem> problems = new SitePages(site.catalog(), Views.AS_OF, URI.create("https://x.example/"))
                .all()
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule().id()).isEqualTo("route-taken");
            assertThat(problem.location().path() + problem.message())
                    .contains("data/models/page/2.yaml")
                    .contains("the listing of all models")
                    .contains("/models/page/2/");
        });
    }

    @Test
    void schemasArePublishedWithTheirReferenceAndLinkedFromTheFooter() {
        SitePages site = new SitePages(TestSite.minimal().catalog(), Views.AS_OF, URI.create("https://x.example/c/"));
        SchemaView view = (SchemaView) site.page("/schemas/").orElseThrow().view();
        SchemaView.Section model = view.kinds().get(0);

        assertThat(site.site().resources()).contains(new Link("Fields of the records", "/c/schemas/"));
        assertThat(model.schema()).isEqualTo(new Link("model.json", "/c/schemas/model.json"));
        assertThat(model.tables()).extracting(SchemaView.Table::id).contains("model-offers-prices");
        assertThat(routes(TestSite.minimal())).contains("/schemas/model.json");
    }

    @ParameterizedTest
    @CsvSource({"199,0", "200,0", "201,2", "400,2", "401,3"})
    void aLongListingContinuesAfter200Models(int models, int pages) {
        ListingView listing = Views.listing(TestSite.minimal().and(many(models)), "/models/");

        assertThat(listing.pages().map(Pagination::of).orElse(0)).isEqualTo(pages);
        assertThat(listing.sections().get(0).table().rows()).hasSize(Math.min(200, models));
    }

    @Test
    void theFurtherPagesOfAListingHaveTitlesOfTheirOwnAndLinkToEachOther() {
        TestSite site = TestSite.minimal().and(many(201));
        ListingView first = Views.listing(site, "/models/");
        ListingView second = Views.listing(site, "/models/page/2/");

        assertThat(second.head().title()).isEqualTo("All models, page 2");
        assertThat(second.head().description()).isNotEqualTo(first.head().description());
        assertThat(first.head().next()).contains("/models/page/2/");
        assertThat(second.head().previous()).contains("/models/");
        assertThat(second.sections().get(0).table().rows()).hasSize(1);
    }

    @Test
    void modelsAreListedNewestFirst() {
        TestSite site = TestSite.minimal()
                .file("data/models/acme/a.yaml", "name: A\ntype: text\nreleased: 2024\n")
                .file("data/models/acme/b.yaml", "name: B\ntype: text\nreleased: 2025-09\n")
                .file("data/models/acme/c.yaml", "name: C\ntype: text\n");

        assertThat(Views.listing(site, "/models/").sections().get(0).table().rows())
                .extracting(row -> row.cells().get(0).text())
                .containsExactly("B", "A", "C");
    }

    @Test
    void belowABasePathEveryLinkHasIt() {
        ModelView view =
                (ModelView) Views.pages(
                                TestSite.withModel("name: One\ntype: text\nlicense: acme-terms\n"),
                                "https://x.example/catalog")
                        .stream()
                        .filter(page -> page.route().path().equals("/models/acme/one/"))
                        .findFirst()
                        .orElseThrow()
                        .view();

        assertThat(view.license().orElseThrow().link().href()).isEqualTo("/catalog/licenses/acme-terms/");
        assertThat(view.head().canonical()).contains("https://x.example/catalog/models/acme/one/");
    }

    @Test
    void aQuestionWithoutFactsIsOmitted() {
        assertThat(Views.model("name: One\ntype: text\n").questions()).isEmpty();
        assertThat(questions("type: text\ncontext: 1000\n")).containsExactly("How large is the context window of One?");
        assertThat(questions("type: video\nreleased: 2025\nmedia: {resolutions: [720p], durations: [5, 9]}\n"))
                .containsExactly(
                        "Which resolutions does One support?",
                        "How long are the clips that One makes?",
                        "When was One released?");
    }

    @Test
    void anEditorsQuestionComesFirstAndCoversItsTopic() {
        assertThat(
                        questions(
                                "type: text\ncontext: 1000\nreleased: 2025\nfaq: [{question: \"How big is its context?\", answer: Big.}]\n"))
                .containsExactly("How big is its context?", "When was One released?");
    }

    @Test
    void sectionsWithoutFactsAreAbsentFromTheContents() {
        assertThat(Views.model("name: One\ntype: text\n").contents()).isEmpty();
        assertThat(Views.model("name: One\ntype: text\nlicense: acme-terms\n").contents())
                .extracting(Link::href)
                .startsWith("#license");
    }

    private static List<String> questions(String rest) {
        return Views.model("name: One\n" + rest).questions().stream()
                .map(FaqEntry::question)
                .toList();
    }

    private static List<String> routes(TestSite site) {
        return Views.pages(site).stream().map(page -> page.route().path()).toList();
    }

    private static String many(int models) {
        StringBuilder files = new StringBuilder();
        IntStream.range(0, models)
                .forEach(number -> files.append("-- data/models/acme/m")
                        .append(number)
                        .append(".yaml --\nname: M")
                        .append(number)
                        .append("\ntype: text\n"));
        return files.toString();
    }
}
