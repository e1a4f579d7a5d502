package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.VerifyOnly;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of the real catalog, held against the rules that Google documents for each type at
 * developers.google.com/search/docs/appearance/structured-data (breadcrumb, product-snippet, faqpage, dataset, site-names).
 */
@VerifyOnly
class RealStructuredDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Document> PAGES = RealCatalog.pages();
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    @Test
    void everyDocumentKeepsTheRulesOfItsType() {
        List<String> broken = new ArrayList<>();
        documents()
                .forEach((address, documents) -> documents.forEach(document -> {
                    List<String> found = new ArrayList<>();
                    check(document, found);
                    found.forEach(rule -> broken.add(address + ": " + rule));
                }));

        assertThat(broken).isEmpty();
    }

    private static void check(JsonNode document, List<String> broken) {
        rule(broken, "https://schema.org".equals(text(document, "@context")), "the context is schema.org");
        switch (text(document, "@type")) {
            case "BreadcrumbList" -> breadcrumbs(document, broken);
            case "Product" -> product(document, broken);
            case "CreativeWork", "Organization" ->
                rule(broken, !text(document, "name").isBlank(), "it has a name");
            case "FAQPage" -> questions(document, broken);
            case "Dataset" -> dataset(document, broken);
            case "WebSite" -> {
                rule(broken, !text(document, "name").isBlank(), "a site has a name");
                rule(broken, text(document, "url").matches("https://[^/]+/"), "a site's url is that of its home page");
            }
            default -> broken.add("no rules are written down for " + text(document, "@type"));
        }
        rule(broken, !document.has("aggregateRating") && !document.has("review"), "nobody here has rated anything");
    }

    /** At least two steps, counted from 1, each with a name and the address of a page. */
    private static void breadcrumbs(JsonNode document, List<String> broken) {
        List<JsonNode> steps = document.get("itemListElement").valueStream().toList();
        rule(broken, steps.size() >= 2, "breadcrumbs have two steps or more");
        IntStream.range(0, steps.size()).forEach(place -> {
            JsonNode step = steps.get(place);
            rule(broken, step.get("position").asInt() == place + 1, "steps are counted from 1");
            rule(broken, !text(step, "name").isBlank(), "a step has a name");
            rule(broken, PAGES.containsKey(URI.create(text(step, "item")).getPath()), "a step leads to a page");
        });
    }

    /** A name, and offers where there is neither a review nor a rating. */
    private static void product(JsonNode document, List<String> broken) {
        rule(broken, !text(document, "name").isBlank(), "a product has a name");
        rule(broken, text(document, "image").startsWith("https://"), "a product's image is an absolute address");
        rule(broken, document.has("offers"), "a product has offers, a review or a rating");
        if (!document.has("offers")) {
            return;
        }
        JsonNode offers = document.get("offers");
        if (text(offers, "@type").equals("AggregateOffer")) {
            range(offers, broken);
        } else {
            offer(offers, broken);
        }
    }

    /** The lowest price and its currency; the range is that of the offers within, which are all for one unit. */
    private static void range(JsonNode offers, List<String> broken) {
        List<JsonNode> all = offers.get("offers").valueStream().toList();
        all.forEach(offer -> offer(offer, broken));
        List<BigDecimal> prices = all.stream()
                .map(offer -> new BigDecimal(text(offer, "price")))
                .sorted()
                .toList();
        rule(broken, offers.get("offerCount").asInt() == all.size() && all.size() > 1, "offers are counted");
        rule(broken, new BigDecimal(text(offers, "lowPrice")).compareTo(prices.get(0)) == 0, "lowPrice is the lowest");
        rule(
                broken,
                new BigDecimal(text(offers, "highPrice")).compareTo(prices.get(prices.size() - 1)) == 0,
                "highPrice is the highest");
        Set<String> units = all.stream()
                .map(offer -> text(offer.get("priceSpecification"), "unitText") + text(offer, "priceCurrency"))
                .collect(Collectors.toSet());
        rule(broken, units.size() == 1, "a range is of one unit and one currency");
        rule(broken, text(offers, "priceCurrency").matches("[A-Z]{3}"), "a currency is three letters");
    }

    private static void offer(JsonNode offer, List<String> broken) {
        rule(broken, text(offer, "@type").equals("Offer"), "an offer is an Offer");
        rule(broken, text(offer, "price").matches("\\d+(\\.\\d+)?"), "a price is digits with a point");
        rule(broken, text(offer, "priceCurrency").matches("[A-Z]{3}"), "a currency is three letters");
        rule(broken, text(offer, "url").startsWith("https://"), "an offer has its address");
        if (offer.has("priceValidUntil")) {
            rule(broken, text(offer, "priceValidUntil").matches(DATE), "a price's end is a date");
        }
    }

    /** Each question has one answer with a text. */
    private static void questions(JsonNode document, List<String> broken) {
        List<JsonNode> questions = document.get("mainEntity").valueStream().toList();
        rule(broken, !questions.isEmpty(), "a page of questions has one");
        for (JsonNode question : questions) {
            rule(broken, text(question, "@type").equals("Question"), "a question is a Question");
            rule(broken, !text(question, "name").isBlank(), "a question is asked");
            rule(broken, !text(question.get("acceptedAnswer"), "text").isBlank(), "a question is answered");
        }
    }

    /** A name, and a description of 50 to 5,000 characters. */
    private static void dataset(JsonNode document, List<String> broken) {
        rule(broken, !text(document, "name").isBlank(), "a dataset has a name");
        int length = text(document, "description").length();
        rule(broken, length >= 50 && length <= 5000, "a dataset's description has 50 to 5,000 characters");
        rule(broken, text(document, "dateModified").matches(DATE), "a dataset's date is one");
        List<JsonNode> downloads = document.path("distribution").valueStream().toList();
        rule(broken, !downloads.isEmpty(), "a dataset can be fetched");
        for (JsonNode download : downloads) {
            rule(broken, text(download, "@type").equals("DataDownload"), "a download is a DataDownload");
            rule(broken, text(download, "encodingFormat").matches("\\w+/\\w+"), "a download has its media type");
            String path = URI.create(text(download, "contentUrl")).getPath();
            rule(broken, Files.isRegularFile(RealCatalog.SITE.resolve(path.substring(1))), "a download is there");
        }
    }

    @Test
    void whatAPageIsAboutIsSaid() {
        documents().forEach((address, documents) -> {
            List<String> types =
                    documents.stream().map(document -> text(document, "@type")).toList();
            if (address.matches("/models/[^/]+/[^/]+/")) {
                assertThat(types).as(address).contains("BreadcrumbList").containsAnyOf("Product", "CreativeWork");
                assertThat(types.contains("FAQPage"))
                        .as(address)
                        .isEqualTo(PAGES.get(address).getElementById("faq") != null);
            }
            if (address.matches("/organizations/[^/]+/")) {
                assertThat(types).as(address).containsExactly("BreadcrumbList", "Organization");
            }
        });
        assertThat(documents().get("/").stream().map(document -> text(document, "@type")))
                .containsExactly("WebSite", "Dataset");
    }

    /** Word for word: an answer is told to machines as its readers see it. */
    @Test
    void answersAreOnThePageToo() {
        documents()
                .forEach((address, documents) -> documents.stream()
                        .filter(document -> text(document, "@type").equals("FAQPage"))
                        .forEach(document ->
                                assertThat(answers(document)).as(address).isEqualTo(answers(PAGES.get(address)))));
    }

    private static Map<String, String> answers(JsonNode document) {
        return document.get("mainEntity")
                .valueStream()
                .collect(Collectors.toMap(
                        question -> text(question, "name"), question -> text(question.get("acceptedAnswer"), "text")));
    }

    private static Map<String, String> answers(Document page) {
        return page.select("#faq > section").stream()
                .collect(Collectors.toMap(
                        question -> question.select("h3").text(),
                        question -> question.select(".prose").text()));
    }

    /** A check that never finds anything would pass too. */
    @Test
    void theRulesFindWhatIsWrong() {
        List<String> broken = new ArrayList<>();
        check(JSON.readTree("""
                {"@context": "https://schema.org", "@type": "Product", "name": "One", "image": "https://x.example/a.png",
                 "aggregateRating": {}}
                """), broken);
        check(JSON.readTree("""
                {"@context": "https://schema.org", "@type": "Dataset", "name": "D", "description": "Short.", "dateModified": "2026"}
                """), broken);

        assertThat(broken)
                .containsExactly(
                        "a product has offers, a review or a rating",
                        "nobody here has rated anything",
                        "a dataset's description has 50 to 5,000 characters",
                        "a dataset can be fetched");
    }

    private static Map<String, List<JsonNode>> documents() {
        Map<String, List<JsonNode>> documents = new TreeMap<>();
        PAGES.forEach((address, page) -> {
            if (!Site.isRedirect(page)) {
                documents.put(
                        address,
                        page.select("script[type=application/ld+json]").stream()
                                .map(Element::data)
                                .map(JSON::readTree)
                                .toList());
            }
        });
        documents.keySet().removeIf(address -> address.startsWith("/models/page/"));
        return documents;
    }

    private static String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : "";
    }

    private static void rule(List<String> broken, boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
