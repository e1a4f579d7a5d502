package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.review.MarkdownReport;
import dev.vitrine.review.Review;
import dev.vitrine.review.Side;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.schema.Schemas;
import dev.vitrine.validation.SchemaMatch;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import dev.vitrine.yaml.YamlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile text in every field that takes any text, found by walking the schemas: {@code planted-site.txt} has a mark in each,
 * which a payload replaces, and every file of the site is read by a reader of its kind.
 */
class PlantedTextTest {
    private static final String MARK = "@@";
    private static final JsonMapper JSON = new JsonMapper();

    /** What has a meaning to something that reads it; each is told apart by its number. At most 300 characters, as a line may have. */
    private static final List<IntFunction<String>> PAYLOADS = List.of(
            number -> "p" + number
                    + "q <b id=x>b</b></script><script>evil()</script><img src=x onerror=evil()> &lt;u&gt; \" ' ` $x$ ${7*7}"
                    + " <#if x> <@y/> [=7*7] {{7*7}} [a](javascript:evil()) ![p](https://evil.example/p.png) | @me #1 :tada: ]]> -->",
            number -> "=p" + number
                    + "q+cmd|'/c calc'!A1 \\\" \\u0022 %0d%0a \\r\\n ;evil:1 <!--<script> ${\"x\"?new()} #{x} `id` $(id)"
                    + " ''' \"\"\" */ // <a href=data:text/html,x>y</a> [r]: javascript:x <https://evil.example/auto>",
            number -> "@p" + number + "q\u00a0\u05e9\u05dc\u05d5\u05dd \ud83d\ude80 \u0130\u0131 \uff1cb\uff1e"
                    + " </style></title></textarea></template> <svg onload=evil()> javascript:evil() style=x");

    @TempDir
    private Path folder;

    /** The site with another payload at each mark; in a table, with its quotes doubled. */
    private static TestSite planted(IntFunction<String> payload) {
        int[] number = {0};
        TestSite site = TestSite.of(text());
        for (Map.Entry<String, String> file : new TreeMap<>(site.files()).entrySet()) {
            boolean isTable = file.getKey().endsWith(".csv");
            String text = Pattern.compile("\"" + MARK + "\"")
                    .matcher(file.getValue())
                    .replaceAll(found -> {
                        String planted = payload.apply(number[0]++);
                        return Matcher.quoteReplacement(
                                isTable ? "\"" + planted.replace("\"", "\"\"") + "\"" : YamlText.quoted(planted));
                    });
            site = site.file(file.getKey(), text);
        }
        return site;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/planted-site.txt"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A field that is new has to be planted too. */
    @Test
    void everyFieldThatTakesAnyTextIsPlanted() {
        Set<String> open = new TreeSet<>();
        Set<String> planted = new TreeSet<>();
        for (RecordKind kind : RecordKind.values()) {
            open(kind, Schemas.tree(kind), kind.key(), open);
        }
        TestSite.of(text())
                .files()
                .forEach((path, text) -> RecordKind.at(path)
                        .ifPresent(kind -> marked(
                                kind,
                                Schemas.tree(kind),
                                YamlReader.read(path, text).value().orElseThrow(),
                                kind.key(),
                                planted)));

        assertThat(open).hasSizeGreaterThan(50);
        assertThat(planted).containsExactlyInAnyOrderElementsOf(open);
    }

    private static void open(RecordKind kind, JsonNode named, String path, Set<String> paths) {
        JsonNode schema = SchemaLevel.resolved(kind, named);
        schema.path("properties").forEachEntry((name, child) -> open(kind, child, path + "." + name, paths));
        if (schema.path("additionalProperties").isObject()) {
            open(kind, schema.get("additionalProperties"), path + ".*", paths);
        }
        if (schema.has("items")) {
            open(kind, schema.get("items"), path + "[]", paths);
        }
        boolean isText = new SchemaMatch(kind).type(schema).equals("string")
                || schema.path("type").toString().contains("\"string\"");
        if (isText
                && (schema.has("minLength")
                        || Stream.of("enum", "pattern", "format").noneMatch(schema::has))) {
            paths.add(path);
        }
    }

    private static void marked(RecordKind kind, JsonNode named, Node node, String path, Set<String> paths) {
        JsonNode schema = SchemaLevel.resolved(kind, named);
        if (node instanceof Node.Mapping mapping) {
            mapping.fields().forEach((name, field) -> {
                boolean isNamed = schema.path("properties").has(name);
                JsonNode child = isNamed ? schema.get("properties").get(name) : schema.path("additionalProperties");
                marked(kind, child, field.value(), path + "." + (isNamed ? name : "*"), paths);
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> marked(kind, schema.path("items"), item, path + "[]", paths));
        } else if (((Node.Scalar) node).text().equals(MARK)) {
            paths.add(path);
        }
    }

    /** What nobody sees, turns the direction of writing, or ends a line, is refused in each of them, at its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\u0000b",
                "a\\u001b[31mb",
                "a\\u202eb",
                "a\\u200bb",
                "a\\u2028b",
                "a\\u2066b",
                "a\\u0085b",
                "a\\ufeffb",
                "a\\u007fb"
            })
    void whatNobodySeesIsRefusedInEveryField(String escaped) {
        TestSite site = TestSite.of(text().replace("\"" + MARK + "\"", "\"" + escaped + "\""));
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            if (file.getKey().endsWith(".yaml")) {
                long marks = Pattern.compile(Pattern.quote(escaped))
                        .matcher(file.getValue())
                        .results()
                        .count();
                assertThat(site.problems())
                        .as(file.getKey())
                        .filteredOn(problem -> problem.location().path().equals(file.getKey())
                                && problem.rule().id().equals("character-hidden"))
                        .hasSize((int) marks);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyFileOfTheSiteIsReadAsItIsMeant(int which) throws Exception {
        TestSite site = planted(PAYLOADS.get(which));
        String gateway = "data/gateways/gate.yaml";
        if (which > 0) {
            // The check refuses formulas in tables of votes and ratings, and headers that are not ASCII.
            site = site.without("data/arenas/duel/2026-03.csv")
                    .file(gateway, site.text(gateway).replaceFirst("(?m)^headers:.*\n", ""));
        }
        assertThat(site.build(folder).problems()).filteredOn(Problem::isError).isEmpty();
        Map<String, String> files = Site.files(folder.resolve("site"));

        List<String> read = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String ending = file.getKey().substring(file.getKey().lastIndexOf('.') + 1);
            String text = file.getValue();
            switch (ending) {
                case "html" -> html(file.getKey(), text);
                case "json" ->
                    assertThatCode(() -> JSON.readTree(text)).as(file.getKey()).doesNotThrowAnyException();
                case "csv" -> csv(file.getKey(), text);
                case "xml", "atom", "osdx" -> xml(file.getKey(), text);
                case "ics" -> calendar(text);
                case "md", "txt" -> markdown(file.getKey(), text);
                default -> {
                    assertThat(text).as(file.getKey()).doesNotContain("evil");
                    continue;
                }
            }
            read.add(ending);
        }
        assertThat(read).contains("html", "json", "csv", "xml", "atom", "osdx", "ics", "md", "txt");
        assertThat(JSON.readTree(files.get("api/v1/models/acme/one.json"))
                        .get("name")
                        .stringValue())
                .isEqualTo(nameIn(site));
    }

    private static String nameIn(TestSite site) {
        Node.Mapping record = (Node.Mapping) YamlReader.read("", site.text("data/models/acme/one.yaml"))
                .value()
                .orElseThrow();
        return ((Node.Scalar) record.fields().get("name").value()).text();
    }

    private static void html(String name, String text) {
        Document page = Jsoup.parse(text);
        assertThat(page.select(
                        "#x, [onerror], [onload], [style], iframe, object, embed, base, img[src^=http], svg[onload]"))
                .as(name)
                .isEmpty();
        assertThat(page.select("[href], [src], [action]").stream()
                        .map(element -> element.attr("href") + element.attr("src") + element.attr("action")))
                .as(name)
                .noneMatch(address ->
                        address.matches("(?is)\\s*(javascript|data|vbscript|https?://evil(?!\\.example/auto)).*"));
        page.select("script").forEach(script -> {
            if (script.attr("type").equals("application/ld+json")) {
                assertThatCode(() -> JSON.readTree(script.data())).as(name).doesNotThrowAnyException();
            } else {
                assertThat(script.attr("src")).as(name).startsWith("/base/assets/");
                assertThat(script.data()).as(name).isEmpty();
            }
        });
        assertThat(page.text()).as(name).doesNotContainPattern("p\\d+q <b id=x>[^$]*\\$x\\$ 49");
    }

    private static void csv(String name, String text) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(text.replaceFirst("^\ufeff", ""))) {
            Set<Integer> widths = new TreeSet<>();
            for (var row : rows) {
                widths.add(row.getFieldCount());
                assertThat(row.getFields())
                        .as(name)
                        .noneMatch(cell -> cell.matches("(?s)[=@\\t\\r+].*|-(?![0-9.]+$).+"));
            }
            assertThat(widths).as(name).hasSize(1);
        }
    }

    private static void xml(String name, String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        for (String element : List.of("b", "script", "img", "svg", "u")) {
            assertThat(document.getElementsByTagName(element).getLength())
                    .as(name + " " + element)
                    .isZero();
        }
        assertThat(text).as(name).doesNotContain("href=\"javascript", "href=\"https://evil.example/p");
    }

    private static void calendar(String text) throws Exception {
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "(?: .*|(?:BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|REFRESH-INTERVAL;VALUE=DURATION|UID|DTSTAMP"
                                        + "|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|URL|TRANSP):.*)"));
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
        new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void markdown(String name, String text) {
        if (name.equals("robots.txt")) {
            assertThat(text).doesNotContain("evil");
            return;
        }
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        for (var node : Parser.builder(options).build().parse(text).getDescendants()) {
            assertThat(node)
                    .as(name + ": " + node.getChars())
                    .isNotInstanceOfAny(HtmlInlineBase.class, HtmlBlockBase.class, Image.class);
            if (node instanceof LinkNodeBase link) {
                assertThat(link.getUrl().toString())
                        .as(name)
                        .matches(
                                "https://(catalog|acme|hostly|judges|code|gate)\\.example/.*|https://evil\\.example/auto");
            }
        }
    }

    /** The reports of a change say it as text, too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theReportOfAChangeHasNoMarksOfIt(int which) {
        TestSite before = TestSite.minimal();
        TestSite after = planted(PAYLOADS.get(which)).without("data/arenas/duel/2026-03.csv");

        String report = MarkdownReport.of(Review.of(
                        new Side("before", Optional.empty(), before.tree()),
                        new Side("after", Optional.empty(), after.tree()),
                        Optional.empty())
                .value()
                .orElseThrow());

        for (String line : report.lines().toList()) {
            String outside =
                    line.replaceAll("<code>[^<]*</code>|`[^`]*`|\\]\\(<https://[^>]*>\\)|</?(details|summary)>", "");
            assertThat(outside)
                    .as(line)
                    .doesNotContainPattern("<|@\\w|#\\d|\\$(?!\\d)|:tada:|evil\\.|!\\[|\\]\\((?!<https)");
        }
    }
}
