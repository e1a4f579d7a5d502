package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which pages there are, and what each says of itself. */
class SitePagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyRecordHasAPage() {
        assertThat(routes(TestSite.withModel("name: One\ntype: video\naliases: [uno]\n")))
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
                        "/models/",
                        "/models/acme/",
                        "/models/acme/one/",
                        "/models/acme/one/feed.atom",
                        "/models/acme/uno/",
                        "/organizations/",
                        "/organizations/acme/",
                        "/organizations/acme/feed.atom",
                        "/providers/",
                        "/providers/acme-cloud/",
                        "/providers/hostly/",
                        "/robots.txt",
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
    void schemasArePublishedWithTheirReferenceAndLinkedFromTheFoot() {
        SchemaDocuments documents = new SchemaDocuments(
                List.of(new SchemaDocuments.Schema("model", "{}")),
                List.of(new SchemaDocuments.Kind(
                        "model",
                        "Model",
                        "data/models/<organization>/<model>.yaml",
                        "A model.",
                        List.of(new SchemaDocuments.Group("offers[].prices[]", "What it costs.", List.of())))));
        SitePages site =
                new SitePages(TestSite.minimal().catalog(), Views.AS_OF, URI.create("https://x.example/c/"), documents);
        List<Page> pages = site.all().value().orElseThrow();
        SchemaView view = (SchemaView) pages.stream()
                .filter(page -> page.route().equals(Addresses.SCHEMAS))
                .findFirst()
                .orElseThrow()
                .view();

        assertThat(site.site().resources()).containsExactly(new Link("Fields of the records", "/c/schemas/"));
        assertThat(view.kinds().get(0).schema()).isEqualTo(new Link("model.json", "/c/schemas/model.json"));
        assertThat(view.kinds().get(0).tables().get(0).id()).isEqualTo("model-offers-prices");
        assertThat(pages.stream().map(page -> page.route().path())).contains("/schemas/model.json");
    }

    @ParameterizedTest
    @CsvSource({"199,0", "200,0", "201,2", "400,2", "401,3"})
    void aLongListingGoesOnPast200(int models, int pages) {
        ListingView listing = Views.listing(TestSite.minimal().and(many(models)), "/models/");

        assertThat(listing.pages().map(ListingView.Pagination::of).orElse(0)).isEqualTo(pages);
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
                .extracting(row -> row.model().text())
                .containsExactly("B", "A", "C");
    }

    @Test
    void aSitemapSplitsPastItsSize() {
        List<Page> pages = new MachineFiles(new Addresses(URI.create("https://x.example/c/")), 2)
                .of(List.of("a", "b", "c", "d", "e"))
                .toList();

        assertThat(pages)
                .extracting(page -> page.route().path())
                .containsExactly("/robots.txt", "/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml", "/sitemap.xml");
        assertThat(((SitemapView) pages.get(4).view()).addresses())
                .containsExactly(
                        "https://x.example/c/sitemap-1.xml",
                        "https://x.example/c/sitemap-2.xml",
                        "https://x.example/c/sitemap-3.xml");
        assertThat(((SitemapView) pages.get(3).view()).addresses()).containsExactly("e");
    }

    @Test
    void aSitemapOfExactlyItsSizeIsOne() {
        assertThat(new MachineFiles(new Addresses(URI.create("https://x.example/")), 2)
                        .of(List.of("a", "b"))
                        .toList())
                .extracting(page -> page.route().path())
                .containsExactly("/robots.txt", "/sitemap.xml");
        assertThat(MachineFiles.SITEMAP_SIZE).isEqualTo(50_000);
    }

    @Test
    void theSitemapHasNeitherRedirectsNorTheNotFoundPage() {
        SitemapView sitemap =
                (SitemapView) Views.view(TestSite.withModel("name: One\ntype: text\naliases: [uno]\n"), "/sitemap.xml");

        assertThat(sitemap.addresses())
                .contains("https://catalog.example/models/acme/one/", "https://catalog.example/")
                .noneMatch(address -> address.contains("404") || address.contains("uno"));
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
    void titlesFitTheType() {
        assertThat(title("type: video\nlicense: acme-terms\noffers: [{provider: hostly}]\n"))
                .isEqualTo("One: pricing & license");
        assertThat(title("type: text\ncontext: 1000\noffers: [{provider: hostly}]\n"))
                .isEqualTo("One: pricing & context window");
        assertThat(title("type: text\n")).isEqualTo("One by Acme");
    }

    @Test
    void aQuestionWhoseFactsAreMissingIsNotAsked() {
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

    @Test
    void aModelsPageDescribesItselfToMachines() {
        ModelView view = Views.model(TestSite.withPrices("video", "per: second, resolution: 720p, usd: 0.20"));

        assertThat(view.head().jsonLd().stream()
                        .map(JSON::readTree)
                        .map(node -> node.get("@type").asString()))
                .contains("BreadcrumbList", "Product", "FAQPage");
        JsonNode product = jsonLd(view, "Product");
        assertThat(product.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(product.get("name").asString()).isEqualTo("One");
        assertThat(product.get("brand").get("name").asString()).isEqualTo("Acme");
        JsonNode offer = product.get("offers").get(0);
        assertThat(offer.get("price").asString()).isEqualTo("0.2");
        assertThat(offer.get("priceCurrency").asString()).isEqualTo("USD");
        assertThat(offer.get("priceSpecification").get("unitText").asString()).isEqualTo("second of 720p video");
        assertThat(offer.get("seller").get("name").asString()).isEqualTo("Acme Cloud");
    }

    @Test
    void theBreadcrumbsOfMachinesAreThoseOfPeople() {
        JsonNode crumbs =
                jsonLd(Views.model("name: One\ntype: text\n"), "BreadcrumbList").get("itemListElement");

        assertThat(crumbs.valueStream()
                        .map(crumb -> crumb.get("position").asInt() + " "
                                + crumb.get("item").asString()))
                .containsExactly(
                        "1 https://catalog.example/organizations/",
                        "2 https://catalog.example/organizations/acme/",
                        "3 https://catalog.example/models/acme/one/");
    }

    @Test
    void jsonLdCannotEndItsScript() {
        ModelView view = Views.model("name: \"</script><script>alert(1)</script>\"\ntype: text\n");

        assertThat(view.head().jsonLd())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document).doesNotContain("<"));
        assertThat(jsonLd(view, "Product").get("name").asString()).startsWith("</script>");
    }

    private static String title(String rest) {
        return Views.model("name: One\n" + rest).head().title();
    }

    private static List<String> questions(String rest) {
        return Views.model("name: One\n" + rest).questions().stream()
                .map(ModelView.Question::question)
                .toList();
    }

    private static JsonNode jsonLd(ModelView view, String type) {
        return view.head().jsonLd().stream()
                .map(JSON::readTree)
                .filter(node -> node.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
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
