package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.VerifyOnly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every page of the real catalog: links, anchors, titles, weight and what it says to machines. */
@VerifyOnly
class RealPagesTest {
    private static final int MOST_BYTES = 30 * 1024;
    private static final Map<String, Document> PAGES = RealCatalog.pages();

    /** Two models are deprecated, and no source that was read says since when. */
    @Test
    void theCatalogBuildsWithoutProblems() {
        assertThat(RealCatalog.REPORT.problems())
                .allMatch(problem -> problem.rule().id().equals("status-undated"))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(PAGES).hasSizeGreaterThan(300);
    }

    @Test
    void everyInternalLinkAndAnchorLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        PAGES.forEach((address, page) -> {
            for (Element link : page.select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if ((target.startsWith("/") || target.startsWith("#")) && !exists(address, target)) {
                    dead.add(address + " → " + target);
                }
            }
        });

        assertThat(dead).isEmpty();
    }

    private static boolean exists(String from, String target) {
        URI uri = URI.create(from).resolve(target.startsWith("#") ? from + target : target);
        Document page = PAGES.get(uri.getPath());
        if (page == null) {
            return Files.isRegularFile(RealCatalog.SITE.resolve(uri.getPath().substring(1)));
        }
        return uri.getFragment() == null || page.getElementById(uri.getFragment()) != null;
    }

    /** Who hears the links of a page one after another has only their names to tell prices apart. */
    @Test
    void everyPriceOfAPageHasALinkOfItsOwnName() {
        PAGES.forEach((address, page) -> assertThat(page.select("a.edit").eachAttr("aria-label"))
                .as(address)
                .doesNotHaveDuplicates());
    }

    @Test
    void everyLinkToAnotherSiteIsEncrypted() {
        PAGES.forEach((address, page) -> page.select("a[href]").eachAttr("href").stream()
                .filter(target -> !target.startsWith("/") && !target.startsWith("#"))
                .forEach(target -> assertThat(target).as(address).startsWith("https://")));
    }

    @Test
    void titlesAreUniqueAndAreNotCutOff() {
        assertThat(repeated(Document::title)).isEmpty();
        indexed((address, page) -> assertThat(page.title()).as(address).hasSizeBetween(5, 60));
    }

    @Test
    void descriptionsAreUniqueAndAreNotCutOff() {
        assertThat(repeated(page -> page.select("meta[name=description]").attr("content")))
                .isEmpty();
        indexed((address, page) -> assertThat(
                        page.select("meta[name=description]").attr("content"))
                .as(address)
                .hasSizeBetween(50, 160)
                .matches(".*[.…]"));
    }

    @Test
    void everyPageSaysItsLanguageAndWhereItIsSearched() {
        PAGES.forEach((address, page) -> {
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("en");
            if (!Site.isRedirect(page)) {
                assertThat(page.select("link[rel=search]").attr("href"))
                        .as(address)
                        .isEqualTo("/opensearch.osdx");
                assertThat(page.select("form[role=search] input[name=q]"))
                        .as(address)
                        .hasSize(1);
            }
        });
    }

    @Test
    void whatIsNoAnswerToASearchIsNotIndexed() {
        List<String> hidden = PAGES.entrySet().stream()
                .filter(page -> !isIndexed(page.getValue()))
                .filter(page -> !Site.isRedirect(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(hidden).containsExactly("/404.html", "/search/");
        PAGES.values().stream()
                .filter(Site::isRedirect)
                .forEach(page -> assertThat(page.select("meta[name=robots]"))
                        .as("its canonical address is to be followed")
                        .isEmpty());
    }

    private static boolean isIndexed(Document page) {
        return page.select("meta[name=robots][content=noindex]").isEmpty() && !Site.isRedirect(page);
    }

    private static void indexed(BiConsumer<String, Document> check) {
        PAGES.forEach((address, page) -> {
            if (isIndexed(page)) {
                check.accept(address, page);
            }
        });
    }

    @Test
    void everyIndexedPageHasAPictureOfTheRightSize() throws IOException {
        Set<String> pictures = new TreeSet<>();
        indexed((address, page) -> {
            String card = page.select("meta[property=og:image]").attr("content");
            assertThat(card).as(address).startsWith("https://vitrine.example/cards/");
            assertThat(page.select("meta[property=og:image:alt]").attr("content"))
                    .as(address)
                    .isNotBlank();
            pictures.add(URI.create(card).getPath().substring(1));
        });
        for (String picture : pictures) {
            assertThat(Files.size(RealCatalog.SITE.resolve(picture)))
                    .as(picture)
                    .isLessThan(60 * 1024);
        }
        assertThat(pictures).hasSize(1 + (int) count("data/models"));
    }

    private static Map<String, List<String>> repeated(Function<Document, String> fact) {
        Map<String, List<String>> byFact = new TreeMap<>();
        PAGES.forEach((address, page) -> {
            if (isIndexed(page)) {
                byFact.computeIfAbsent(fact.apply(page), key -> new ArrayList<>())
                        .add(address);
            }
        });
        byFact.values().removeIf(addresses -> addresses.size() == 1);
        return byFact;
    }

    @Test
    void everyPageHasOneMainHeading() {
        PAGES.forEach(
                (address, page) -> assertThat(page.select("h1")).as(address).hasSize(1));
    }

    @Test
    void headingsSkipNoLevel() {
        PAGES.forEach((address, page) -> {
            int last = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(address + " " + heading.text()).isLessThanOrEqualTo(last + 1);
                last = level;
            }
        });
    }

    @Test
    void idsAreUniqueOnTheirPage() {
        PAGES.forEach((address, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates());
    }

    @Test
    void theSitemapHasEveryCanonicalAddressAndNoOther() throws IOException {
        Set<String> canonical = new HashSet<>();
        PAGES.forEach((address, page) -> {
            if (isIndexed(page)) {
                String own = page.select("link[rel=canonical]").attr("href");
                assertThat(URI.create(own).getPath()).isEqualTo(address);
                canonical.add(own);
            }
        });
        Set<String> listed = new HashSet<>();
        Matcher matcher = Pattern.compile("<loc>([^<]+)</loc>")
                .matcher(Files.readString(RealCatalog.SITE.resolve("sitemap.xml")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }

        assertThat(listed).isEqualTo(canonical);
    }

    @Test
    void theSitemapDatesEveryPageThatHasDatedFacts() throws IOException {
        String day = RealCatalog.REPORT.asOf().orElseThrow().toString();
        Map<String, String> dates = new TreeMap<>();
        Matcher matcher = Pattern.compile("<loc>https://vitrine.example([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?")
                .matcher(Files.readString(RealCatalog.SITE.resolve("sitemap.xml")));
        while (matcher.find()) {
            dates.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }

        assertThat(dates.get("/")).isEqualTo(day);
        assertThat(dates.get("/schemas/")).isEmpty();
        assertThat(dates.get("/changes/prices/")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(dates).allSatisfy((address, date) -> {
            if (isModel(address, PAGES.get(address))) {
                assertThat(date).as(address).matches("\\d{4}(-\\d{2}){0,2}").isLessThanOrEqualTo(day);
            }
        });
        assertThat(new TreeSet<>(dates.values())).hasSizeGreaterThan(5);
    }

    @Test
    void redirectsLeadToPages() {
        List<String> redirects = PAGES.entrySet().stream()
                .filter(page -> Site.isRedirect(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(redirects).contains("/models/luma/ray-flash-2/").allSatisfy(address -> {
            Document page = PAGES.get(address);
            String target = page.select("a[href]").attr("href");
            assertThat(PAGES).containsKey(target);
            assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(target);
        });
    }

    @Test
    void openGraphSaysTheSameAsThePage() {
        PAGES.forEach((address, page) -> {
            if (isIndexed(page)) {
                assertThat(page.select("meta[property=og:title]").attr("content"))
                        .as(address)
                        .isNotEmpty();
                assertThat(page.select("meta[property=og:url]").attr("content"))
                        .as(address)
                        .isEqualTo(page.select("link[rel=canonical]").attr("href"));
            }
        });
    }

    @Test
    void aModelsPageIsAtMost30KilobytesOnTheWire() {
        Map<String, Integer> heavy = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        PAGES.forEach((address, page) -> {
            if (isModel(address, page)) {
                int bytes = compressed(file(address))
                        + Stream.concat(
                                        page
                                                .select("link[rel=stylesheet], link[rel=modulepreload]")
                                                .eachAttr("href")
                                                .stream(),
                                        page.select("script[src]").eachAttr("src").stream())
                                .distinct()
                                .mapToInt(asset -> sizes.computeIfAbsent(
                                        asset, name -> compressed(RealCatalog.SITE.resolve(name.substring(1)))))
                                .sum();
                if (bytes > MOST_BYTES) {
                    heavy.put(address, bytes);
                }
            }
        });

        assertThat(heavy).isEmpty();
    }

    private static boolean isModel(String address, Document page) {
        return address.matches("/models/[^/]+/[^/]+/")
                && !address.startsWith("/models/page/")
                && !Site.isRedirect(page);
    }

    private static Path file(String address) {
        return RealCatalog.SITE.resolve((address + (address.endsWith("/") ? "index.html" : "")).substring(1));
    }

    private static int compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.size();
    }

    @Test
    void ray2FlashHasEverythingItsPageHad() {
        String text = PAGES.get("/models/luma/ray-2-flash/").text();

        assertThat(text)
                .contains("Ray 2 Flash is a video generation model from Luma, released in September 2025.")
                .contains("$0.20", "$0.30", "720p", "1080p", "Luma Labs", "ray-flash-2", "start_frame")
                .contains("1280 × 720 × 24 fps × 5 s = 110.592 megapixels × $0.0022", "$0.243")
                .contains("Commercial use is restricted");
    }

    @Test
    void theCatalogIsAsLargeAsItSays() throws IOException {
        assertThat(count("data/models")).isGreaterThanOrEqualTo(80);
        assertThat(count("data/organizations")).isGreaterThanOrEqualTo(20);
    }

    private static long count(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).count();
        }
    }

    @Test
    void everyPriceOfARecordIsOnThePageOrHasEnded() {
        Optional<String> without = PAGES.entrySet().stream()
                .filter(page -> isModel(page.getKey(), page.getValue()))
                .filter(page -> page.getValue().getElementById("pricing") != null)
                .filter(page -> page.getValue().select("#pricing table").isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();

        assertThat(without).isEmpty();
    }

    @Test
    void everyPageIsUtf8WithoutControlCharacters() {
        PAGES.keySet().forEach(address -> {
            try {
                assertThat(Files.readString(file(address), StandardCharsets.UTF_8))
                        .as(address)
                        .doesNotContainPattern("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffd]");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
