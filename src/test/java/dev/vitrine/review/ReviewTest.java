package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.fixture.TestSite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change means, and how it is told. */
class ReviewTest {
    private static final String SOURCE = ", source: https://acme.example/pricing";

    @Test
    void pricesAreMatchedBySourceWhereTwoSourcesDisagree() {
        Report report = prices(
                List.of("per: second, usd: 1" + SOURCE, "per: second, usd: 2, source: https://lists.example/a"),
                List.of("per: second, usd: 2" + SOURCE, "per: second, usd: 3, source: https://lists.example/a"));

        assertThat(sentences(report))
                .containsExactly("Acme Cloud: $1 → $2 per second (+100%)", "Acme Cloud: $2 → $3 per second (+50%)");
    }

    @Test
    void aSourceThatMovedIsNoChangeOfThePrice() {
        Report report = prices(
                List.of("per: second, usd: 1" + SOURCE),
                List.of("per: second, usd: 1, source: https://acme.example/p2"));

        assertThat(report.totals()).startsWith("1 price with other terms");
        assertThat(TextReport.plain(report))
                .contains("https://acme.example/p2 (before: https://acme.example/pricing), checked 1 August 2026");
    }

    @Test
    void aCorrectedConditionIsOneChange() {
        Report report = prices(
                List.of("per: second, resolution: 720p, usd: 1"), List.of("per: second, resolution: 1080p, usd: 1"));

        assertThat(sentences(report)).containsExactly("Acme Cloud, 1080p: $1 per second");
        assertThat(report.prices().get(0).lines().get(0).remarks()).containsExactly("was for 720p");
        assertThat(report.looks()).isEmpty();
    }

    @Test
    void anotherMeterIsAnotherPrice() {
        Report report = prices(List.of("per: second, usd: 1"), List.of("per: minute, usd: 1"));

        assertThat(sentences(report))
                .containsExactly("Acme Cloud: removed, was $1 per second", "Acme Cloud: new, $1 per minute");
        assertThat(rules(report)).containsExactly("price-removed");
    }

    @Test
    void aPriceThatOnlyEndsSaysWhen() {
        Report report = prices(List.of("per: second, usd: 1"), List.of("per: second, usd: 1, valid_until: 2026-12-31"));

        assertThat(report.prices().get(0).lines().get(0).remarks()).containsExactly("until 31 December 2026");
    }

    @Test
    void aPriceFarFromWhatOtherProvidersAskNeedsALook() {
        TestSite before = offers("0.20", "0.21");

        assertThat(rules(review(before, offers("0.84", "0.21").file("data/x.txt", ""))))
                .contains("price-jump");
        assertThat(messages(review(before, offers("2.0", "0.21"))))
                .anyMatch(words -> words.contains("$2 per second, while other providers of the model ask $0.21"));
        assertThat(messages(review(before, offers("0.05", "0.21"))))
                .anyMatch(words -> words.contains("$0.05 per second, while other providers of the model ask $0.21"));
        assertThat(rules(review(before, offers("0.22", "0.21")))).containsExactly("evidence-unchanged");
    }

    private static TestSite offers(String one, String other) {
        return TestSite.withModel("name: One\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n"
                + TestSite.priceLines("per: second, usd: " + one) + "  - provider: hostly\n    prices:\n"
                + TestSite.priceLines("per: second, usd: " + other));
    }

    @Test
    void aNewModelIsHeldAgainstAllOthersOfItsType() {
        TestSite before = TestSite.minimal();
        for (int i = 1; i <= 5; i++) {
            before = before.file("data/models/acme/m" + i + ".yaml", video("M" + i, "0." + i));
        }

        assertThat(messages(review(before, before.file("data/models/acme/slip.yaml", video("Slip", "20")))))
                .containsExactly("$20 per second, while the 5 other video models with such a price ask $0.10 to $0.50");
        assertThat(review(before, before.file("data/models/acme/fair.yaml", video("Fair", "1.9")))
                        .looks())
                .isEmpty();
    }

    private static String video(String name, String usd) {
        return "name: " + name + "\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n"
                + TestSite.priceLines("per: second, usd: " + usd);
    }

    @Test
    void evidenceThatGrowsOlderOrVaguerNeedsALook() {
        List<String> before = List.of("per: second, usd: 1, checked: 2026-08-01");

        assertThat(rules(prices(before, List.of("per: second, usd: 1.1, checked: 2026-07-01"))))
                .containsExactly("evidence-older");
        assertThat(rules(prices(before, List.of("per: second, usd: 1.1, checked: 2026-09"))))
                .containsExactly("day-vague");
        assertThat(rules(prices(before, List.of("per: second, usd: 1, source: https://acme.example/"))))
                .containsExactly("source-vague");
    }

    @Test
    void aLatencyThatNobodyReadAgainNeedsALook() {
        String offer = """
                name: One
                type: video
                offers:
                  - provider: acme-cloud
                    latency: {seconds: 40, source: https://acme.example/speed, checked: 2026-08-01}
                """;
        TestSite before = TestSite.withModel(offer);

        assertThat(messages(review(before, TestSite.withModel(offer.replace("40", "4")))))
                .containsExactly("the latency changed, and neither its source nor the day on which it was checked");
        assertThat(review(before, TestSite.withModel(offer.replace("40", "4").replace("08-01", "08-02")))
                        .looks())
                .isEmpty();
        assertThat(review(before, TestSite.withModel(offer.replace("40", "40.0")))
                        .isChanged())
                .isFalse();
    }

    @Test
    void aListOfRequestsIsComparedInItsOrder() {
        TestSite before = TestSite.minimal();
        String gate = before.text("data/gateways/gate.yaml");

        Report report = review(
                before,
                before.file("data/gateways/gate.yaml", gate.replace("input: {prompt", "wait: [2, 1], input: {prompt")));

        assertThat(report.records()).singleElement().satisfies(record -> {
            assertThat(record.id().label()).isEqualTo("gateway gate");
            assertThat(record.facts()).extracting(Fact::field).containsExactly("operations.video-generation.body");
        });
    }

    @Test
    void entriesWithoutNamesAreMatchedByWhatTheySay() {
        String before = """
                name: One
                type: text
                examples:
                  - {prompt: A, kind: text, text: One}
                  - {prompt: A, kind: text, text: Two}
                """;
        String after = """
                name: One
                type: text
                examples:
                  - {prompt: A, kind: text, text: Two}
                  - {prompt: A, kind: text, text: Three}
                """;

        Report report = review(TestSite.withModel(before), TestSite.withModel(after));

        assertThat(report.records().get(0).facts())
                .containsExactly(new Fact.Value("examples \"1\" text", Optional.of("One"), Optional.of("Three")));
    }

    @Test
    void onlyPagesWhoseContentChangesAreTouched() {
        TestSite before = TestSite.withModel(video("One", "1"));
        TestSite after = before.file("data/models/acme/one.yaml", "# A line more.\n" + video("One", "1"))
                .file("data/organizations/acme.yaml", "name: Acme\ncountry: Utopia\n");

        assertThat(review(before, after).pages().changed())
                .contains("/organizations/acme/")
                .doesNotContain("/models/acme/one/", "/providers/hostly/", "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "[click](https://evil.example)",
                "![](https://evil.example/x.png)",
                "@owner and @org/team",
                "fixes #123, GH-123, owner/repo#1",
                "a | b `x` | c \\| d",
                "``` </code></details>",
                "https://evil.example www.evil.example evil@evil.example",
                "**bold** _em_ ~~gone~~ <!-- x -->",
                "$x$ $`x`$ :tada: &lt;b&gt; &#64;owner",
                "a $ sign and $5, then x$ again",
                "deadbeef",
                "x[^1] > [!NOTE]",
                "0123456789abcdef0123456789abcdef01234567",
                "\\",
                "1. one",
                "- one",
                "#### head",
            })
    void hostileTextMakesNothingInMarkdown(String payload) {
        String yaml = "'" + payload.replace("'", "''") + "'";
        TestSite before = TestSite.withModel(video("One", "1"));
        TestSite after = TestSite.withModel("name: " + yaml + "\ntype: video\ntagline: " + yaml + "\ndescription: "
                        + yaml
                        + "\nfaq:\n  - {question: " + yaml + ", answer: " + yaml
                        + "}\noffers:\n  - provider: acme-cloud\n"
                        + "    id: " + yaml + "\n    prices:\n"
                        + TestSite.priceLines(
                                "per: second, usd: 3, note: " + yaml
                                        + ", source: 'https://a.example/p?x=(%7C)&y=@owner'",
                                "per: minute, charge: included, plan: " + yaml))
                .file(
                        "data/providers/acme-cloud.yaml",
                        TestSite.minimal()
                                .text("data/providers/acme-cloud.yaml")
                                .replace("Acme Cloud", yaml));

        String markdown = MarkdownReport.of(review(before, after));

        assertThat(markdown.codePoints())
                .noneMatch(point -> Character.getType(point) == Character.FORMAT || point == '\u001b');
        Document html = Jsoup.parseBodyFragment(HtmlRenderer.builder(tables())
                .build()
                .render(Parser.builder(tables()).build().parse(markdown)));
        assertThat(html.body().getAllElements().stream().map(element -> element.tagName()))
                .containsOnly(
                        "body", "p", "strong", "code", "h3", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
                        "a", "details", "summary")
                .contains("table", "details");
        assertThat(html.select("a").eachAttr("href"))
                .allMatch(
                        href -> href.startsWith("https://a.example/p?") || href.equals("https://acme.example/pricing"));
        html.select("tbody tr").forEach(row -> assertThat(row.select("td")).hasSize(5));
        html.select("code, a").remove();
        assertThat(html.text())
                .doesNotContain(
                        "@", "#1", "GH-", "www.", "http", "**", "<", ":tada:", "$x", "0123456789abcdef", "`", "~~");
    }

    private static MutableDataSet tables() {
        return new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    }

    @Test
    void aHugeChangeStillFitsIntoOneComment() {
        TestSite before = TestSite.minimal();
        TestSite after = before;
        for (int i = 0; i < 1500; i++) {
            String path = "data/models/acme/model-" + i + ".yaml";
            before = before.file(path, video("Model " + i, "1"));
            after = after.file(
                    path, video("Model " + i, "9").replace("type:", "tagline: " + "x".repeat(250) + "\ntype:"));
        }

        Report report = review(before, after);

        assertThat(report.prices(PriceChange.Kind.CHANGED)).isEqualTo(1500);
        assertThat(MarkdownReport.of(report))
                .hasSizeLessThan(65_000)
                .contains(
                        "### Needs a look",
                        "### Prices",
                        "### Other facts",
                        "### Pages",
                        " more, which `vitrine diff` shows.");
        assertThat(TextReport.plain(report)).contains("Model 1499 (acme/model-1499)");
    }

    @Test
    void theReportIsTheSameInEveryLanguage() {
        TestSite before = offers("0.20", "0.21");
        TestSite after = offers("1234567.5", "0.21");
        Locale usual = Locale.getDefault();
        String expected = JsonReport.of(review(before, after)) + TextReport.plain(review(before, after));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));

            assertThat(JsonReport.of(review(before, after)) + TextReport.plain(review(before, after)))
                    .isEqualTo(expected)
                    .contains("$1,234,567.50");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static Report prices(List<String> before, List<String> after) {
        return review(
                TestSite.withPrices("video", before.toArray(String[]::new)),
                TestSite.withPrices("video", after.toArray(String[]::new)));
    }

    private static Report review(TestSite before, TestSite after) {
        return Review.of(side("before", before), side("after", after), Optional.empty())
                .value()
                .orElseThrow();
    }

    private static Side side(String name, TestSite site) {
        return new Side(name, Optional.of("0".repeat(40)), site.tree());
    }

    private static List<String> sentences(Report report) {
        return report.prices().stream()
                .flatMap(model -> model.lines().stream())
                .map(PriceLine::sentence)
                .toList();
    }

    private static List<String> rules(Report report) {
        return report.looks().stream()
                .flatMap(look -> look.reasons().stream())
                .map(reason -> reason.rule().id())
                .toList();
    }

    private static List<String> messages(Report report) {
        return report.looks().stream()
                .flatMap(look -> look.reasons().stream())
                .map(ReviewItem.Reason::message)
                .toList();
    }
}
