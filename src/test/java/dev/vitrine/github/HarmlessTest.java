package dev.vitrine.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.Interpreter;
import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a stranger's report: {@code github/hostile.md}, and {@code github/harmless.md} as it is posted, where ¦
 * stands for the character that breaks a mark and is not seen.
 */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class HarmlessTest {
    private static final Path FOLDER = Path.of("src/test/resources/github");
    private static final Set<String> TAGS = Set.of(
            "h1",
            "h2",
            "p",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "del",
            "code",
            "pre",
            "a",
            "ul",
            "li",
            "ol",
            "blockquote",
            "details",
            "summary",
            "br");

    private static final List<String> MARKS = List.of(
            "<b>",
            "[x",
            "![x",
            "](",
            ")",
            "javascript:x",
            "https://a.example",
            "@a",
            "#1",
            "&#64;",
            "\\",
            "]:",
            "\n",
            "`",
            "<",
            "&#49;");

    @TempDir
    private Path folder;

    @Test
    void allActiveMarkupIsDisabled() throws Exception {
        Golden.check(FOLDER.resolve("harmless.md"), posted(hostile()).replace("\u200b", "¦"));
    }

    /** A second opinion, by a parser of Markdown and one of HTML. */
    @Test
    void theRenderedReportHasOnlyTextAndHttpsLinks() throws Exception {
        Document html = rendered(harmless(hostile()));

        assertThat(html.body().select("*"))
                .extracting(Element::tagName)
                .filteredOn(tag -> !tag.equals("body"))
                .isSubsetOf(TAGS);
        assertThat(html.select("a[href]").eachAttr("href"))
                .hasSizeGreaterThan(4)
                .allMatch(href -> href.startsWith("https://"));
        assertThat(html.body().select("*"))
                .allMatch(element -> element.attributes().asList().stream()
                        .allMatch(attribute -> Set.of("href", "align").contains(attribute.getKey())));
    }

    @Test
    void theRenderedReportNotifiesNobody() throws Exception {
        Document html = rendered(harmless(hostile()));
        html.select("a").remove();

        assertThat(html.wholeText().lines())
                .anyMatch(line -> line.contains("@"))
                .noneMatch(line -> Pattern.compile("@\\w|#[0-9]|(?i:gh-[0-9]|http://|www\\.|https://github\\.com)")
                        .matcher(line)
                        .find());
    }

    /** Rules that each see one mark at a time could be played off against one another: all short texts are tried. */
    @Test
    void noShortMarkupPassesUnchanged() throws Exception {
        StringBuilder texts = new StringBuilder();
        for (String first : MARKS) {
            for (String second : MARKS) {
                for (String third : MARKS) {
                    for (String fourth : MARKS) {
                        texts.append(first)
                                .append(second)
                                .append(third)
                                .append(fourth)
                                .append("\n\n");
                    }
                }
            }
        }

        Document html = rendered(harmless(texts + "[x] is a link if any of these defines it\n"));

        assertThat(html.select("b, img, script")).isEmpty();
        assertThat(html.select("a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("https://a.example"));
        html.select("a").remove();
        assertThat(html.wholeText().lines())
                .hasSizeGreaterThan(30_000)
                .noneMatch(line -> Pattern.compile("@\\w|#1").matcher(line).find());
    }

    /** Ways that were found to get something through, each alone and in seeded heaps of three. */
    @Test
    void noHostileTextPassesAloneOrNextToOthers() throws Exception {
        List<String> hostile = Files.readAllLines(FOLDER.resolve("hostile.txt")).stream()
                .map(line -> line.replace("⏎", "\n"))
                .toList();
        Random chance = new Random(7);
        List<String> texts = new ArrayList<>(hostile);
        for (int heap = 0; heap < 3_000; heap++) {
            texts.add(IntStream.range(0, 3)
                    .mapToObj(part -> hostile.get(chance.nextInt(hostile.size())))
                    .collect(Collectors.joining()));
        }

        // Each is rendered by itself: a block that one leaves open would hide the rest.
        String[] harmless = harmless(String.join("\n====\n", texts)).split("\n====\n", -1);

        assertThat(harmless).hasSameSizeAs(texts);
        assertThat(harmless).allSatisfy(HarmlessTest::assertOnlyReadable);
    }

    private static void assertOnlyReadable(String markdown) {
        Document html = rendered(markdown);
        assertThat(html.body().select("*"))
                .extracting(Element::tagName)
                .filteredOn(tag -> !tag.equals("body"))
                .isSubsetOf(TAGS);
        assertThat(html.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
        assertThat(html.body().select("*"))
                .allMatch(element -> element.attributes().asList().stream()
                        .allMatch(attribute ->
                                Set.of("href", "title", "align", "start").contains(attribute.getKey())));
        html.select("a").remove();
        assertThat(html.wholeText().lines())
                .noneMatch(line -> Pattern.compile("@\\w|#[0-9]|(?i:gh-[0-9])")
                        .matcher(line)
                        .find());
        assertThat(markdown)
                .doesNotContainPattern("\\$(?![0-9])")
                .doesNotContainPattern("(?i)(?<![0-9a-z_/.%#-])[0-9a-f]{7,}(?![0-9a-z_])")
                .doesNotContainPattern(":(?!https:)[a-z]+:|\\[\\^|\\[!|(?m:^ *[-*+] \\[[ x]\\])|`#[0-9a-f]");
    }

    @ParameterizedTest
    @CsvSource({
        "<details>⏎\\<img src=\"https://evil.example/p.png\">, <details>⏎&lt;img src=\"https://evil.example/p.png\">",
        "\\\\\\<b>, \\\\&lt;b>",
        "1 < 2, 1 < 2",
        "[ https://a.example/![x](https://evil.example/p.png), [ https://a.example/!¦[x](https://evil.example/p.png)",
        "[a](<https://a.example/(b)>), [a](https://a.example/%28b%29)",
        "R&#1, R&#¦1",
        "o/r&#12, o/r&#¦12",
        "&#64x &#x40x, &#¦64x &#¦x40x",
        "[ https://a/?GH-1, [ https://a/?GH%2D1",
        "x_GH-1, x_GH-¦1",
        "$x$ and $5, &dollar;x&dollar; and $5",
        "$`x`$, &dollar;`x`&dollar;",
        "$$5$$, &dollar;$5&dollar;&dollar;",
        "deadbeef, deadbe¦ef",
        "a.yaml:14:18 :tada: :+1:, a.yaml:14:18 :¦tada: :¦+1:",
        "x[^1], x[¦^1]",
        "> [!NOTE], > [¦!NOTE]",
        "- [x] a, - [¦x] a",
        "`#ff0000`, `¦#ff0000`",
    })
    void markupIsDisabledAnywhereInTheText(String text, String harmless) throws Exception {
        assertThat(harmless(text.replace("⏎", "\n")).replace("\u200b", "¦")).isEqualTo(harmless.replace("⏎", "\n"));
    }

    private static String hostile() throws IOException {
        return Files.readString(FOLDER.resolve("hostile.md"));
    }

    /** The report as it is posted, without what is ours. */
    private String posted(String report) throws Exception {
        FakeGitHub github = new FakeGitHub(folder);
        github.report(report);
        assertThat(github.ended().output()).isEqualTo("Commented on pull request 7.\n");
        return github.sent().replaceFirst("^<!-- vitrine-report -->\n.*\n\n", "");
    }

    /** What harmless.py alone makes of a text, however long. */
    private String harmless(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("text.md"), text);
        Program.Ran ran = new FakePrograms(folder)
                .run(Interpreter.PYTHON.command(), "-IB", "-c", """
                        import pathlib, sys
                        sys.path.insert(0, sys.argv[1])
                        import harmless
                        text = pathlib.Path(sys.argv[2]).read_bytes().decode()
                        sys.stdout.buffer.write(harmless.markdown(text).encode())
                        """, ".github/scripts", file.toString());
        assertThat(ran.code()).as(ran.output()).isZero();
        return ran.output();
    }

    private static Document rendered(String markdown) {
        var extensions = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
    }
}
