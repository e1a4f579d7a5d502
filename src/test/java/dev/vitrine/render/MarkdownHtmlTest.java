package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {
    /** The elements that rendered Markdown may have, with those that a parser adds around them. */
    static final Set<String> KNOWN = Set.of(
            "html",
            "head",
            "body",
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a");

    private final MarkdownHtml markdown = new MarkdownHtml();

    @Test
    void paragraphsEmphasisAndCode() {
        assertThat(html("**It** *is* ~~not~~ `a < b`"))
                .isEqualTo("<p><strong>It</strong> <em>is</em> <del>not</del> <code>a &lt; b</code></p>\n");
    }

    @Test
    void headingsStandBelowTheQuestionTheyAnswer() {
        assertThat(html("# One\n\n## Two\n\n##### Five")).contains("<h4>One</h4>", "<h5>Two</h5>", "<h6>Five</h6>");
    }

    @Test
    void headingsOfADescriptionStandBelowTheTitle() {
        assertThat(markdown.render("# One\n\n## Two\n\n# Three", 2).html())
                .contains("<h2>One</h2>", "<h3>Two</h3>", "<h2>Three</h2>");
    }

    @Test
    void noLevelOfHeadingsIsLeftOutWhicheverTheEditorUses() {
        assertThat(markdown.render("### One\n\n##### Two\n\n#### Three\n\n## Four", 2)
                        .html())
                .contains("<h2>One</h2>", "<h3>Two</h3>", "<h3>Three</h3>", "<h2>Four</h2>");
    }

    @Test
    void tablesKeepTheirAlignmentAsAClass() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<th class=\"align-right\">b</th>", "<td>1</td>", "<td class=\"align-right\">2</td>");
    }

    @Test
    void linksToOtherSitesAreNotVouchedFor() {
        assertThat(html("[a](https://a.example/)"))
                .contains("<a href=\"https://a.example/\" rel=\"nofollow noopener\">a</a>");
    }

    @Test
    void linksWithinTheSiteAndToMailAreKept() {
        assertThat(html("[a](/providers/) [b](#faq) [c](mailto:a@b.example)"))
                .contains("href=\"/providers/\"", "href=\"#faq\"", "href=\"mailto:a&#64;b.example\"")
                .doesNotContain("rel=");
    }

    @Test
    void picturesAreNotLoaded() {
        assertThat(html("![track](https://a.example/x.gif) ok"))
                .doesNotContain("img")
                .doesNotContain("a.example")
                .contains("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](java&NewLine;script:alert(1))",
                "[a](&#x6A;avascript&colon;alert(1))",
                "[a]( javascript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](\u0001javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "[a](http://plain.example/)",
                "[a](//host.example/)",
                "[a](/\\host.example/)",
                "[a](\\/\\/host.example/)",
                "[a](ftp://a.example/)",
                "[a](blob:https://a.example/x)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\" onclick=\"x\">a</a>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<style>*{background:url(https://a.example)}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<form action=/x><input name=q>",
                "<base href=https://a.example/>",
                "<meta http-equiv=refresh content=0;url=https://a.example/>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "```\"onmouseover=\"x\ncode\n```",
                "`</code><script>alert(1)</script>`",
                "[a](https://a.example/\"onmouseover=\"x)",
                "[a](https://a.example/ '\"><script>alert(1)</script>')",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void hostileMarkdownComesOutHarmless(String source) {
        Document page = Jsoup.parse(html(source));
        for (Element element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            assertThat(KNOWN).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).isIn("href", "rel", "class", "start");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(https:|mailto:|/(?![/\\\\])|#|[a-z0-9]).*");
                    assertThat(attribute.getValue()).doesNotMatch("(?i)(javascript|data|vbscript|http|ftp|blob):.*");
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "* ", "1. ", "> - "})
    void pathologicalNestingIsPrintedAsTyped(String opener) {
        MarkdownHtml.Rendered rendered = markdown.render(opener.repeat(2000) + "<b>", 2);

        assertThat(rendered.trouble()).isPresent();
        assertThat(rendered.html()).startsWith("<p>").contains("&lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "![", "*a ", "**a", "_a ", "`a", "~~a", "<a ", "[a](", "&", "|", "\\", "a\n=\n", "<!--", "((((",
                "*a_ ", "\\$", "\\[", "(\\(", "\"\\\""
            })
    void repeatedOpenersTakeLittleTime(String opener) {
        String longest = opener.repeat(MarkdownHtml.LONGEST / opener.length());

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> markdown.render(longest, 4));
    }

    /** Sixty of anything are few, unless the parser tries all combinations of them. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "[a](", "[a](<", "[a]: ", "[a]: b \"", "[a](b '", "<a b=\"", "`", "- ["})
    void whatFollowsAnOpenerIsNotTriedInAllCombinations(String start) {
        for (String piece : List.of("\\$", "\\[", "\\\\", "(\\(", "a\\", "&amp;", "*_")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> markdown.render(start + piece.repeat(60), 4), piece);
        }
    }

    @Test
    void manyEscapesInALinksTextAreFineIfItIsClosed() {
        assertThat(markdown.render("[" + "\\$".repeat(40) + "](https://a.example)", 2)
                        .html())
                .contains("<a href=\"https://a.example\"")
                .contains("$".repeat(40));
        assertThat(markdown.render("[" + "\\$".repeat(40), 2).trouble()).isPresent();
        assertThat(markdown.render("[" + "\\$".repeat(40) + "a".repeat(2000) + "]", 2)
                        .trouble())
                .isPresent();
    }

    @Test
    void veryLongMarkdownIsPrintedAsTyped() {
        assertThat(markdown.render("a".repeat(MarkdownHtml.LONGEST + 1), 2).trouble())
                .contains("this Markdown is longer than 20000 characters");
    }

    private String html(String source) {
        MarkdownHtml.Rendered rendered = markdown.render(source, 4);
        assertThat(rendered.trouble()).isEmpty();
        return rendered.html();
    }

    /** What the parser's regular expressions, or its tree, would need stack for in proportion to the text. */
    static Stream<String> intricate() {
        int length = MarkdownHtml.LONGEST - 100;
        String word = "a".repeat(length);
        return Stream.of(
                "[x]: https://example.org/" + word + "\n\nSee [x].",
                "[" + word + "]",
                "[" + word + "]: /x",
                "[x](" + word + ")",
                "[x](<" + word + ">)",
                "[x](/a \"" + word + "\")",
                "[x]: <" + word + ">",
                "[x]: /a '" + word + "'",
                "<https://example.org/" + word + ">",
                "<A@" + "a.".repeat(length / 2) + "b>",
                "<a " + "b=c ".repeat(length / 4) + ">",
                "<a b=\"" + word + "\">",
                "<!--" + word,
                "<!--" + "-".repeat(length) + "-->",
                "<?" + "a?".repeat(length / 2) + "?>",
                "<![CDATA[" + "]".repeat(length) + "]]>",
                "&" + word + ";",
                "`" + word + "`",
                "[x]: " + "\\(".repeat(length / 2),
                "*a ".repeat(length / 3),
                "**a".repeat(length / 3),
                "*a".repeat(length / 4) + "*".repeat(length / 4),
                "[".repeat(length),
                "[a](".repeat(length / 4),
                "![".repeat(length / 4) + "](x)".repeat(length / 8),
                "<b>".repeat(length / 3),
                "~~a".repeat(length / 3),
                "|".repeat(length),
                "|a|\n|-|\n" + "|".repeat(length),
                "- a\n".repeat(length / 4),
                "> a\n".repeat(length / 4));
    }

    @ParameterizedTest
    @MethodSource("intricate")
    void noTextNeedsMoreStackThanAThreadHas(String text) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    MarkdownFlaws.of(text);
                    markdown.render(text, 2);
                    MarkdownSource.of(text, "https://catalog.example", 2);
                },
                "small",
                256 * 1024);
        thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
        thread.start();
        thread.join();

        assertThat(failures).isEmpty();
    }
}
