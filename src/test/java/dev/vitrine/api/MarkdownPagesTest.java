package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.vitrine.fixture.ArenaCatalog;
import dev.vitrine.fixture.TestSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of models in Markdown: the same facts, and nothing that a record could smuggle in. */
class MarkdownPagesTest {
    private static final String TWIN = "models/acme/one/index.md";
    private static final Parser PARSER = Parser.builder(
                    new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
            .build();

    private static final String HOSTILE =
            "a|b] (x) `c` <script>alert(1)</script> [l](javascript:alert(1)) ![i](https://evil.example/i.png) **b** \\\\ &lt;";

    @TempDir
    private Path folder;

    private Map<String, String> built(TestSite site) {
        return Documents.built(site, folder);
    }

    private static TestSite hostile() {
        String quoted = "'" + HOSTILE.replace("'", "''") + "'";
        return TestSite.minimal()
                .file("data/organizations/acme.yaml", "name: " + quoted + "\n")
                .file("data/providers/acme-cloud.yaml", "name: " + quoted + "\nkind: maker\norganization: acme\n")
                .file(
                        "data/models/acme/one.yaml",
                        "name: " + quoted + "\ntype: video\ntagline: '# 1. " + quoted.substring(1) + "\n"
                                + "description: |\n  # Top\n\n  <b>bold</b> <<i>script>x\n\n  <div>\n  [x](javascript:alert(1))\n  </div>\n\n"
                                + "  [good](https://acme.example) [here](/models/) ![p](https://evil.example/p.png)\n"
                                + "license: acme-terms\n"
                                + "api:\n  gateway: gate\n  operation: video-generation\n  id: 'a`|``b'\n  parameters:\n"
                                + "    - {name: p_q, type: string, default: '```', description: " + quoted
                                + ", example: x}\n"
                                + "offers:\n  - provider: acme-cloud\n    prices:\n"
                                + TestSite.priceLines("per: second, usd: 0.20, note: " + quoted));
    }

    @Test
    void hostileTextStaysText() {
        Node twin = PARSER.parse(built(hostile()).get(TWIN));

        assertThat(all(twin, HtmlInlineBase.class)).isEmpty();
        assertThat(all(twin, HtmlBlockBase.class)).isEmpty();
        assertThat(all(twin, Image.class)).isEmpty();
        assertThat(all(twin, LinkNodeBase.class))
                .extracting(link -> link.getUrl().toString())
                .allMatch(url -> url.matches("https://(catalog|acme|code|gate)\\.example/?.*"));
    }

    @Test
    void noNameBreaksATable() {
        Node twin = PARSER.parse(built(hostile()).get(TWIN));
        List<TableBlock> tables = all(twin, TableBlock.class);

        assertThat(tables).hasSizeGreaterThanOrEqualTo(2);
        for (TableBlock table : tables) {
            assertThat(all(table, TableRow.class))
                    .extracting(row -> all(row, TableCell.class).size())
                    .containsOnly(all(all(table, TableRow.class).get(0), TableCell.class)
                            .size());
        }
    }

    @Test
    void headingsOfRecordsAreNestedBelowThoseOfThePage() {
        Node twin = PARSER.parse(built(hostile()).get(TWIN));

        assertThat(all(twin, Heading.class).stream().filter(heading -> heading.getLevel() == 1))
                .hasSize(1);
        assertThat(all(twin, Heading.class))
                .filteredOn(heading -> heading.getText().toString().equals("Top"))
                .extracting(Heading::getLevel)
                .containsExactly(2);
    }

    @Test
    void codeThatIsLeftOpenEndsWithItsText() {
        String twin = built(TestSite.withModel(
                        "name: One\ntype: text\nlicense: acme-terms\ndescription: |\n  x\n\n  ````sh\n  y\n"))
                .get(TWIN);

        assertThat(twin).contains("````sh\ny\n````\n\n## License\n");
    }

    @Test
    void linksOfRecordsWithinTheSiteLeadThereFromAnywhere() {
        assertThat(built(hostile()).get(TWIN)).contains("[here](https://catalog.example/models/)");
    }

    @Test
    void nothingBecomesAFormulaOrAnEmoji() {
        String twin = built(TestSite.withModel("""
                        name: '$x$ :tada:'
                        type: text
                        tagline: 'from $5 to a$'
                        description: 'It is $y$, `$z$` and \\$q\\$, for $5.'
                        """)).get(TWIN);

        assertThat(twin)
                .contains("\\$x\\$ \\:tada:", "from $5 to a\\$", "It is \\$y\\$, `$z$` and \\$q\\$, for $5.")
                .doesNotContainPattern("(?<![\\\\`a-z])\\$[a-y]");
    }

    @Test
    void aModelThatWasRenamedKeepsItsFilesUnderItsOldName() {
        Map<String, String> files = built(TestSite.withModel("name: One\ntype: text\naliases: [uno]\n"));

        for (String file : List.of("index.md", "feed.atom")) {
            assertThat(files.get("models/acme/uno/" + file))
                    .as(file)
                    .isNotEmpty()
                    .isEqualTo(files.get("models/acme/one/" + file));
        }
        assertThat(files.get("sitemap.xml")).doesNotContain("uno");
    }

    @Test
    void thePageNamesItsTwinsAndTheyAreThere() {
        Map<String, String> files = built(TestSite.withModel("name: One\ntype: text\n"));
        Document page = Jsoup.parse(files.get("models/acme/one/index.html"));

        Elements twins = page.select("link[rel=alternate]:not([type=application/atom+xml])");
        assertThat(twins.eachAttr("type")).containsExactly("text/markdown", "application/json");
        for (String href : twins.eachAttr("href")) {
            assertThat(files).containsKey(href.substring(1));
            assertThat(page.select(".provenance a[href=" + href + "]")).hasSize(1);
        }
    }

    @Test
    void theSectionsAreTheSameInTheSameOrder() {
        Map<String, String> files = built(TestSite.awkward());
        List<String> page = Jsoup.parse(files.get("models/acme/reel/index.html"))
                .select("main .body h2")
                .eachText();
        List<String> twin = all(PARSER.parse(files.get("models/acme/reel/index.md")), Heading.class).stream()
                .filter(heading -> heading.getLevel() == 2)
                .map(heading -> heading.getText().toString())
                .toList();

        assertThat(page).contains("API", "Pricing", "License", "FAQ");
        assertThat(twin)
                .isEqualTo(page.stream()
                        .filter(title -> !title.equals("On this page"))
                        .toList());
    }

    @Test
    void theMarkdownVersionHasTheRanksAndScoresOfThePage() {
        Map<String, String> files = built(ArenaCatalog.site());
        String twin = files.get(TWIN);

        assertThat(all(PARSER.parse(twin), Heading.class).stream()
                        .filter(heading -> heading.getLevel() == 2)
                        .map(heading -> heading.getText().toString()))
                .containsExactly(
                        "Pricing",
                        "Rankings",
                        "Benchmarks",
                        "Similar models",
                        "Models like it",
                        "FAQ",
                        "About these facts");
        assertThat(twin)
                .contains("(thinking) | 1st of 30 | 1,510 | ± 5 | 2,500 | 15 March 2026 | Judges |")
                .contains("| Code | 1,450.25 | ± 20.00 | 1st of 80 |")
                .contains("| 1 March 2026 | 1,500 | ± 6 | 1,000 |")
                .contains("- 10 March 2026: One: $2 → $1 per 1M input tokens at Acme Cloud.")
                .contains("| 71.5% | high, Bench | 2nd of 4 | 80.25%, [Two](")
                .contains("(This model) | 1st | 1,510, ± 5, thinking | $1 |");
    }

    @Test
    void theListsOfMarkdownVersionsLinkToEach() {
        Map<String, String> files = built(TestSite.awkward());
        Node list = PARSER.parse(files.get("llms.txt"));

        List<String> twins = all(list, Link.class).stream()
                .map(link -> link.getUrl().toString().replaceFirst("^https://golden.example/catalog/", ""))
                .filter(path -> path.endsWith(".md"))
                .toList();
        assertThat(twins).hasSize(6).allMatch(files::containsKey);
        assertThat(all(list, AutoLink.class)).isEmpty();
        for (String twin : twins) {
            assertThat(files.get("llms-full.txt")).contains(withoutMoreCode(files.get(twin)));
        }
    }

    /** Where models are in one text, a request is there in its first language only. */
    private static String withoutMoreCode(String twin) {
        return twin.replaceAll("(?s)#### (?!curl\n)[^\n]+\n\n(`{3,})[^\n]*\n.*?\n\\1\n\n?", "")
                .replaceAll("Code in other languages[^\n]*\n\n", "");
    }

    private static <N> List<N> all(Node root, Class<N> type) {
        List<N> found = new ArrayList<>();
        for (Node node : root.getDescendants()) {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        }
        return found;
    }
}
