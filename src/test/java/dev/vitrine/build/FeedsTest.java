package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feeds of a built site, as RFC 4287 wants them and as a feed reader reads them. */
@VerifyOnly
class FeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HOSTILE = "\"<b>O'Brien</b> & ]]> &amp; \\U0001F680 </content>\"";

    private static final String RECORD = """
            name: One
            type: video
            released: 2026-06
            deprecated: 2026-07-01
            retires: 2026-12-31
            offers:
              - provider: acme-cloud
                prices:
            """
            + TestSite.priceLines(
                    "per: second, usd: 0.20, valid_until: 2026-07-14",
                    "per: second, usd: 0.25, valid_from: 2026-07-15");

    @TempDir
    private Path folder;

    @Test
    void whatHappenedIsInTheFeedsItBelongsTo() throws Exception {
        TestSite.withModel(RECORD).build(folder);

        assertThat(titles("feeds/changes.atom"))
                .containsExactly(
                        "One: $0.20 → $0.25 per second at Acme Cloud",
                        "One was deprecated on 1 July 2026",
                        "One was released in June 2026");
        assertThat(titles("feeds/models.atom")).containsExactly("One was released in June 2026");
        assertThat(titles("feeds/prices.atom")).containsExactly("One: $0.20 → $0.25 per second at Acme Cloud");
        assertThat(titles("organizations/acme/feed.atom")).hasSize(3);
        assertThat(titles("models/acme/one/feed.atom")).hasSize(3);
    }

    @Test
    void everyFeedHasWhatTheStandardRequires() throws Exception {
        TestSite.withModel(RECORD)
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\n")
                .build(folder);
        Set<String> feeds = new HashSet<>();

        for (String file : Site.files(folder.resolve("site")).keySet()) {
            if (file.endsWith(".atom")) {
                Element feed = parse(file).getDocumentElement();
                check(feed, file);
                assertThat(feeds.add(text(feed, "id")))
                        .as("the id of %s is its own", file)
                        .isTrue();
            }
        }
        assertThat(feeds).hasSize(4 + 1 + 2);
    }

    private static void check(Element feed, String file) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "author/name")).isNotBlank();
        assertThat(link(feed, "self")).isEqualTo("https://catalog.example/" + file);
        assertThat(link(feed, "alternate"))
                .startsWith("https://catalog.example/")
                .endsWith("/");
        Set<String> ids = new HashSet<>();
        String newest = text(feed, "updated");
        for (Element entry : children(feed, "entry")) {
            assertThat(ids.add(text(entry, "id")))
                    .as("%s is one entry's id", text(entry, "id"))
                    .isTrue();
            assertThat(link(entry, "alternate")).startsWith("https://catalog.example/");
            assertThat(text(entry, "updated")).isLessThanOrEqualTo(newest);
            assertThat(children(entry, "content").get(0).getAttribute("type")).isEqualTo("html");
            common(entry);
        }
        common(feed);
    }

    /** Exactly one id, title and day, of the form that each has to have. */
    private static void common(Element element) {
        for (String name : List.of("id", "title", "updated")) {
            assertThat(children(element, name)).as(name).hasSize(1);
        }
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(text(element, "title")).isNotBlank();
        OffsetDateTime updated = OffsetDateTime.parse(text(element, "updated"));
        assertThat(text(element, "updated")).isEqualTo(updated.toLocalDate() + "T00:00:00Z");
    }

    @Test
    void aFeedReaderReadsWhatAnyNameSays() throws Exception {
        TestSite.withModel(RECORD.replace("name: One", "name: " + HOSTILE)).build(folder);

        Feed feed = (Feed) new WireFeedInput().build(new StringReader(read("feeds/models.atom")));
        Entry entry = feed.getEntries().get(0);
        Content content = entry.getContents().get(0);

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(entry.getTitle()).startsWith("<b>O'Brien</b> & ]]> &amp; ").contains("\ud83d\ude80 </content>");
        assertThat(Jsoup.parse(content.getValue()).select("b")).isEmpty();
        assertThat(Jsoup.parse(content.getValue()).text()).startsWith("<b>O'Brien</b> & ]]> &amp;");
    }

    @Test
    void anEntryKeepsItsIdAtAnotherAddressAndWithAnotherDay() throws Exception {
        TestSite.withModel(RECORD).build(folder);
        Set<String> before = ids("feeds/models.atom");
        TestSite.withModel(RECORD.replace("released: 2026-06", "released: 2026-06-09"))
                .writeTo(folder);
        TestSite.buildAt(folder, Optional.of("https://preview.example/deep/"));

        assertThat(ids("feeds/models.atom"))
                .isEqualTo(before)
                .containsExactly("https://catalog.example/models/acme/one/#released");
        assertThat(link(parse("feeds/models.atom").getDocumentElement(), "self"))
                .isEqualTo("https://preview.example/deep/feeds/models.atom");
    }

    @Test
    void anEmptyFeedIsOfTheDayThatTheSiteSpeaksFor() throws Exception {
        TestSite.withPrices("video", "per: second, usd: 1").build(folder);

        assertThat(text(parse("feeds/changes.atom").getDocumentElement(), "updated"))
                .isEqualTo("2026-08-01T00:00:00Z");
        assertThat(titles("feeds/changes.atom")).isEmpty();
    }

    @Test
    void aFeedHasTheLatestFiftyEvents() throws Exception {
        TestSite site = TestSite.minimal();
        for (int day = 1; day <= 60; day++) {
            String released = "2026-0" + (day <= 30 ? 6 : 7) + "-" + (day % 30 < 9 ? "0" : "") + (day % 30 + 1);
            site = site.file(
                    "data/models/acme/m" + day + ".yaml",
                    "name: M" + day + "\ntype: text\nreleased: " + released + "\n");
        }
        site.build(folder);

        assertThat(titles("feeds/models.atom")).hasSize(50).first().asString().contains("30 July 2026");
        assertThat(titles("organizations/acme/feed.atom")).hasSize(20);
    }

    @Test
    void thePagesNameTheirFeeds() throws Exception {
        TestSite.withModel(RECORD).build(folder);

        assertThat(feedsOf("index.html")).contains("/feeds/changes.atom", "/feeds/models.atom", "/feeds/prices.atom");
        assertThat(feedsOf("changes/prices/index.html")).containsExactly("/feeds/prices.atom");
        assertThat(feedsOf("organizations/acme/index.html")).containsExactly("/organizations/acme/feed.atom");
        assertThat(feedsOf("models/acme/one/index.html")).containsExactly("/models/acme/one/feed.atom");
    }

    @Test
    void whatACommitChangedIsToldUnlessItIsNotAskedFor() throws Exception {
        GitRepository repository = GitRepository.in(folder).on("2026-10-01");
        repository.commit(TestSite.withPrices("video", "per: second, usd: 0.20"));
        repository.on("2026-10-05").commit(TestSite.withPrices("video", "per: second, usd: 0.15"));

        TestSite.buildAt(folder, Optional.empty());
        assertThat(titles("feeds/prices.atom")).containsExactly("One: $0.20 → $0.15 per second at Acme Cloud");
        assertThat(read("changes/index.html")).contains("became cheaper at Acme Cloud, as recorded on this day.");

        SiteBuild.run(
                new BuildOptions(
                        TestSite.sources(folder, Optional.empty()).with(SiteSources.History.DATES),
                        folder.resolve("site")),
                BuildProgress.SILENT);
        assertThat(titles("feeds/prices.atom")).isEmpty();
    }

    @Test
    void aCommitThatClaimsADayThatNoPageCanNameStillHasPagesAndFeeds() throws Exception {
        GitRepository repository = GitRepository.in(folder).on("2026-10-01");
        repository.commit(TestSite.withPrices("video", "per: second, usd: 0.20"));
        repository.at("@25340230080", " +0000").commit(TestSite.withPrices("video", "per: second, usd: 0.15"));

        TestSite.buildAt(folder, Optional.empty());

        assertThat(read("changes/index.html")).contains("2099-12-31");
        assertThat(titles("feeds/prices.atom")).hasSize(1);
    }

    @Test
    void withAHistoryTheBytesAreTheSameInAnyLanguageAndZone() throws Exception {
        GitRepository repository = GitRepository.in(folder).on("2026-10-01");
        repository.commit(TestSite.withModel(RECORD));
        repository.at("2026-10-05T23:59:0", "Z").commit(TestSite.withModel(RECORD.replace("0.25", "0.22")));
        TestSite.buildAt(folder, Optional.empty());
        var expected = Site.files(folder.resolve("site"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("ar").setRegion("EG").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            GitRepository.clear(folder.resolve("site"));
            TestSite.buildAt(folder, Optional.empty());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(Site.files(folder.resolve("site"))).isEqualTo(expected);
        assertThat(read("feeds/prices.atom")).contains("2026-07-15");
    }

    private List<String> titles(String file) throws Exception {
        return children(parse(file).getDocumentElement(), "entry").stream()
                .map(entry -> text(entry, "title"))
                .toList();
    }

    private Set<String> ids(String file) throws Exception {
        Set<String> ids = new HashSet<>();
        children(parse(file).getDocumentElement(), "entry").forEach(entry -> ids.add(text(entry, "id")));
        return ids;
    }

    private List<String> feedsOf(String page) throws IOException {
        return Jsoup.parse(read(page))
                .select("link[rel=alternate][type=application/atom+xml]")
                .eachAttr("href");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("site").resolve(file), StandardCharsets.UTF_8);
    }

    private Document parse(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(read(file))));
    }

    private static String text(Element element, String path) {
        Element found = element;
        for (String name : path.split("/")) {
            found = children(found, name).get(0);
        }
        return found.getTextContent();
    }

    private static String link(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getLocalName().equals(name))
                .map(Element.class::cast)
                .toList();
    }
}
