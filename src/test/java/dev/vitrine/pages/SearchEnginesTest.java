package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.pages.search.OpenSearchView;
import dev.vitrine.pages.site.MachineFiles;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.pages.site.SitemapView;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Summary;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say of themselves to search engines. */
class SearchEnginesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void titlesFitTheType() {
        assertThat(title("type: video\nlicense: acme-terms\noffers: [{provider: hostly}]\n"))
                .isEqualTo("One: pricing & license");
        assertThat(title("type: text\ncontext: 1000\noffers: [{provider: hostly}]\n"))
                .isEqualTo("One: pricing & context window");
        assertThat(title("type: text\n")).isEqualTo("One by Acme");
    }

    @Test
    void aTitleSaysLessRatherThanBeingCutOff() {
        String rest = "type: text\ncontext: 1000\nlicense: acme-terms\noffers: [{provider: hostly}]\n";

        assertThat(title("x".repeat(8), rest)).endsWith("x: pricing, context window & license");
        assertThat(title("x".repeat(17), rest)).endsWith("x: pricing & context window");
        assertThat(title("x".repeat(36), rest)).endsWith("x: pricing");
        assertThat(title("x".repeat(60), rest)).isEqualTo("x".repeat(60));
    }

    @Test
    void aTitleLeavesRoomForTheSitesName() {
        String name = "x".repeat(30);

        assertThat(Summary.title(name, List.of(": pricing"), "x".repeat(18))).isEqualTo(name + ": pricing");
        assertThat(Summary.title(name, List.of(": pricing"), "x".repeat(19))).isEqualTo(name);
    }

    @Test
    void twoModelsOfOneNameAreToldApartByTheirMakers() {
        TestSite site = TestSite.withModel("name: One\ntype: text\noffers: [{provider: hostly}]\n")
                .and("""
                -- data/organizations/zenith.yaml --
                name: Zenith
                -- data/models/zenith/one.yaml --
                name: One
                type: text
                offers: [{provider: hostly}]
                """);

        assertThat(Views.model(site).head().title()).isEqualTo("One by Acme: pricing");
    }

    @Test
    void aDescriptionIsWholeSentencesUntilThereIsNoMoreRoom() {
        assertThat(Summary.of("One.")
                        .then("x".repeat(160), "Two.")
                        .then("Three.")
                        .text())
                .isEqualTo("One. Two. Three.");
        assertThat(Summary.of("One.").then("x".repeat(155)).text()).hasSize(160);
        assertThat(Summary.of("One.").then("x".repeat(156)).text()).isEqualTo("One.");
    }

    @Test
    void aSentenceThatIsTooLongEndsAfterAWord() {
        assertThat(Summary.of("word ".repeat(40)).text())
                .hasSizeLessThanOrEqualTo(160)
                .endsWith("word…");
        assertThat(Summary.of("x".repeat(158) + "\ud83d\ude80 more").text()).isEqualTo("x".repeat(158) + "…");
    }

    @Test
    void aModelWithAPriceIsAProduct() {
        JsonNode product = jsonLd(
                Views.model(TestSite.withPrices("video", "per: second, resolution: 720p, usd: 0.20")), "Product");

        assertThat(product.get("name").asString()).isEqualTo("One");
        assertThat(product.get("brand").get("name").asString()).isEqualTo("Acme");
        JsonNode offer = product.get("offers");
        assertThat(offer.get("@type").asString()).isEqualTo("Offer");
        assertThat(offer.get("price").asString()).isEqualTo("0.2");
        assertThat(offer.get("priceCurrency").asString()).isEqualTo("USD");
        assertThat(offer.get("priceSpecification").get("unitText").asString()).isEqualTo("second of 720p video");
        assertThat(offer.get("seller").get("name").asString()).isEqualTo("Acme Cloud");
    }

    @Test
    void offersForOneUnitAreARangeAndOthersAreLeftOut() {
        JsonNode offers = jsonLd(
                        Views.model("name: One\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n"
                                + TestSite.priceLines(
                                        "per: second, resolution: 720p, usd: 0.20",
                                        "per: video, resolution: 4k, usd: 9")
                                + "  - provider: hostly\n    prices:\n"
                                + TestSite.priceLines(
                                        "per: second, resolution: 720p, usd: 0.30, valid_until: 2026-12-31")),
                        "Product")
                .get("offers");

        assertThat(offers.get("@type").asString()).isEqualTo("AggregateOffer");
        assertThat(offers.get("lowPrice").asString()).isEqualTo("0.2");
        assertThat(offers.get("highPrice").asString()).isEqualTo("0.3");
        assertThat(offers.get("offerCount").asInt()).isEqualTo(2);
        assertThat(offers.get("offers").get(1).get("priceValidUntil").asString())
                .isEqualTo("2026-12-31");
    }

    @Test
    void aModelWithoutAPriceIsNoProduct() {
        assertThat(types(Views.model("name: One\ntype: text\nreleased: 2025-09\n")))
                .contains("CreativeWork")
                .doesNotContain("Product");
        assertThat(types(Views.model(TestSite.withPrices("text", "per: 1M input tokens, charge: unpublished"))))
                .doesNotContain("Product");
    }

    @Test
    void aModelThatIsFreeIsOfferedForNothing() {
        JsonNode offer = jsonLd(
                        Views.model(TestSite.withPrices(
                                "text", "per: 1M input tokens, charge: free", "per: 1M output tokens, charge: free")),
                        "Product")
                .get("offers");

        assertThat(offer.get("price").asString()).isEqualTo("0");
    }

    @Test
    void aRetiredModelIsNotOffered() {
        ModelView view =
                Views.model("name: One\ntype: text\nstatus: retired\noffers:\n  - provider: acme-cloud\n    prices:\n"
                        + TestSite.priceLines("per: 1M input tokens, usd: 1"));

        assertThat(types(view)).contains("CreativeWork").doesNotContain("Product");
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
        assertThat(jsonLd(view, "CreativeWork").get("name").asString()).startsWith("</script>");
    }

    @Test
    void theSitemapDatesAPageByItsNewestFact() {
        assertThat(modified("type: text\n")).isEmpty();
        assertThat(modified("type: text\nreleased: 2025-09\n")).contains("2025-09");
        assertThat(modified("type: text\nreleased: 2025-09\n" + prices("checked: 2026-08-01")))
                .contains("2026-08-01");
        assertThat(modified("type: text\nreleased: 2025-09\n" + prices("checked: \"2026\"")))
                .contains("2026");
        assertThat(modified("type: text\n" + prices("valid_from: 2026-08-20, checked: 2026-08-01")))
                .contains("2026-08-20");
        assertThat(modified("type: text\n" + prices("valid_until: 2026-08-20, checked: 2026-08-01")))
                .contains("2026-08-21");
        assertThat(modified("type: text\nstatus: deprecated\ndeprecated: 2026-08-30\n" + prices("checked: 2026-08-01")))
                .contains("2026-08-30");
    }

    @Test
    void whatIsStillToComeIsNoNews() {
        assertThat(modified("type: text\nreleased: 2026-12\n")).isEmpty();
        assertThat(modified("type: text\nreleased: 2026-09-01\n")).contains("2026-09-01");
        assertThat(modified("type: text\n" + prices("valid_from: 2026-10-01, checked: 2026-08-01")))
                .contains("2026-08-01");
    }

    @Test
    void aListingIsAsNewAsTheNewestOfWhatItLists() {
        Map<String, Optional<String>> dates = dates(TestSite.minimal().and("""
                -- data/models/acme/a.yaml --
                name: A
                type: text
                released: 2024
                -- data/models/acme/b.yaml --
                name: B
                type: video
                released: 2025-09
                """));

        assertThat(dates)
                .containsEntry("/", Optional.of("2025-09"))
                .containsEntry("/models/", Optional.of("2025-09"))
                .containsEntry("/types/text/", Optional.of("2024"))
                .containsEntry("/organizations/acme/", Optional.of("2025-09"))
                .containsEntry("/providers/hostly/", Optional.empty());
    }

    @Test
    void aSitemapSplitsPastItsSize() {
        List<Page> pages = machineFiles(
                "https://x.example/c/",
                Stream.of("/a/", "/b/", "/c/", "/d/", "/e/")
                        .map(path -> new Page(new Route(path), path, "none", path)
                                .modified(() -> path.equals("/a/")
                                        ? Optional.of(Dates.partial(Views.AS_OF))
                                        : Optional.empty())));

        assertThat(pages)
                .extracting(page -> page.route().path())
                .containsExactly("/robots.txt", "/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml", "/sitemap.xml");
        assertThat(((SitemapView) pages.get(4).view()).entries())
                .containsExactly(
                        new SitemapView.Entry("https://x.example/c/sitemap-1.xml", Optional.of("2026-09-01")),
                        new SitemapView.Entry("https://x.example/c/sitemap-2.xml", Optional.empty()),
                        new SitemapView.Entry("https://x.example/c/sitemap-3.xml", Optional.empty()));
        assertThat(((SitemapView) pages.get(3).view()).entries())
                .containsExactly(new SitemapView.Entry("https://x.example/c/e/", Optional.empty()));
    }

    @Test
    void aSitemapOfExactlyItsSizeIsOne() {
        Stream<Page> pages = Stream.of("/a/", "/b/").map(path -> new Page(new Route(path), path, "none", path));

        assertThat(machineFiles("https://x.example/", pages))
                .extracting(page -> page.route().path())
                .containsExactly("/robots.txt", "/sitemap.xml");
        assertThat(MachineFiles.SITEMAP_SIZE).isEqualTo(50_000);
    }

    /** The files of a site of these pages, whose sitemaps hold two addresses each. */
    private static List<Page> machineFiles(String base, Stream<Page> pages) {
        PageSource source = new PageSource() {
            @Override
            public Stream<Page> readable() {
                return pages;
            }
        };
        return new MachineFiles(new Addresses(URI.create(base)), List.of(source), 2)
                .files()
                .toList();
    }

    @Test
    void theSitemapHasNeitherRedirectsNorTheSearchNorTheNotFoundPage() {
        assertThat(dates(TestSite.withModel("name: One\ntype: text\naliases: [uno]\n"))
                        .keySet())
                .contains("/models/acme/one/", "/")
                .noneMatch(address -> address.contains("404") || address.contains("uno") || address.contains("search"));
    }

    @Test
    void theSearchKnowsRecordsByNameIdAndAlias() {
        TextView view = (TextView) Views.view(
                TestSite.withModel(
                        "name: One\ntype: video\naliases: [uno]\noffers:\n  - provider: acme-cloud\n    prices:\n"
                                + TestSite.priceLines("per: second, resolution: 720p, usd: 0.20")),
                "/search/names.json");
        JsonNode names = JSON.readTree(view.text());

        assertThat(names.get("names").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "[0,\"acme/one\",\"One\",\"Acme, video\",\"from $0.20 per second of 720p video\",\"uno\"]",
                        "[1,\"acme\",\"Acme\",\"1 model\",\"\",\"\"]",
                        "[2,\"acme-cloud\",\"Acme Cloud\",\"1 offer\",\"\",\"\"]",
                        "[2,\"hostly\",\"Hostly\",\"0 offers\",\"\",\"\"]");
        assertThat(names.get("kinds").get(0).get(1).asString()).isEqualTo("/models/");
    }

    @Test
    void theNameOfTheSearchIsAsShortAsBrowsersAsk() {
        TestSite site = TestSite.minimal();
        TestSite wordy = site.file(
                "data/catalog.yaml",
                site.text("data/catalog.yaml").replace("Test catalog", "The catalog of everything there is"));

        OpenSearchView view = (OpenSearchView) Views.view(wordy, "/opensearch.osdx");

        assertThat(view.shortName()).isEqualTo("The catalog of");
        assertThat(view.longName()).isEqualTo("The catalog of everything there is");
        assertThat(view.page()).isEqualTo("https://catalog.example/search/");
    }

    @Test
    void aCardIsAtANewAddressOnceItSaysSomethingElse() {
        String before = card("0.20");

        assertThat(before).matches("https://catalog.example/cards/acme/one\\.[0-9a-f]{10}\\.png");
        assertThat(card("0.20")).isEqualTo(before);
        assertThat(card("0.21")).isNotEqualTo(before);
    }

    @Test
    void withoutCardsNoPageNamesOne() {
        assertThat(Views.model("name: One\ntype: text\n").head().card()).isEmpty();
        assertThat(Views.pages(TestSite.withModel("name: One\ntype: text\n")))
                .noneMatch(page -> page.route().path().startsWith("/cards/"));
    }

    private static String card(String price) {
        TestSite site = TestSite.withPrices("video", "per: second, resolution: 720p, usd: " + price);
        List<Page> pages = new SitePages(site.catalog(), Views.AS_OF, URI.create("https://catalog.example/"))
                .with(Cards.DRAWN)
                .all()
                .value()
                .orElseThrow();
        String card = pages.stream()
                .filter(page -> page.route().path().equals("/models/acme/one/"))
                .map(page -> ((ModelView) page.view()).head().card().orElseThrow())
                .peek(head -> assertThat(head.alt())
                        .isEqualTo("One by Acme, video generation model: $" + price + " per second of 720p video"))
                .findFirst()
                .orElseThrow()
                .address();
        assertThat(pages.stream()
                        .map(page -> "https://catalog.example" + page.route().path()))
                .contains(card);
        return card;
    }

    private static Optional<String> modified(String record) {
        return dates(TestSite.withModel("name: One\n" + record)).get("/models/acme/one/");
    }

    private static String prices(String rest) {
        return "offers:\n  - provider: acme-cloud\n    prices:\n"
                + TestSite.priceLines("per: 1M input tokens, usd: 1, " + rest);
    }

    private static Map<String, Optional<String>> dates(TestSite site) {
        SitemapView sitemap = (SitemapView) Views.view(site, "/sitemap.xml");
        return sitemap.entries().stream()
                .collect(Collectors.toMap(entry -> URI.create(entry.address()).getPath(), SitemapView.Entry::modified));
    }

    private static String title(String rest) {
        return title("One", rest);
    }

    private static String title(String name, String rest) {
        return Views.model("name: " + name + "\n" + rest).head().title();
    }

    private static List<String> types(ModelView view) {
        return view.head().jsonLd().stream()
                .map(JSON::readTree)
                .map(node -> node.get("@type").asString())
                .toList();
    }

    private static JsonNode jsonLd(ModelView view, String type) {
        return view.head().jsonLd().stream()
                .map(JSON::readTree)
                .filter(node -> node.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
