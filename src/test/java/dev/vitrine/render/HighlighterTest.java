package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.snippets.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HighlighterTest {
    @Test
    void commentsStringsKeywordsAndNumbersAreMarked() {
        assertThat(Highlighter.html("python", "# why\nimport os\nx = \"a\" + 2"))
                .isEqualTo("<i class=\"c\"># why</i>\n<b>import</b> os\n" + "x = <i>\"a\"</i> + <b class=\"n\">2</b>");
    }

    @Test
    void aStringMayGoOverLines() {
        assertThat(Highlighter.html("curl", "curl -d '{\n  \"a\": 1\n}'"))
                .isEqualTo("curl -d <i>'{\n  \"a\": 1\n}'</i>");
    }

    @Test
    void wordsOfOneKindShareAnElementAndSpaceAtItsEndIsOutside() {
        assertThat(Highlighter.html("python", "x is not None \n"))
                .isEqualTo("x <b>is not</b> <b class=\"n\">None</b> \n");
    }

    @Test
    void whatHtmlWouldReadIsEscapedAndQuotesAreNot() {
        assertThat(Highlighter.html("go", "a < b && c > '&'")).isEqualTo("a &lt; b &amp;&amp; c &gt; <i>'&amp;'</i>");
    }

    @Test
    void typesAreKeywordsOfTypeScript() {
        assertThat(Highlighter.html("typescript", "interface A { b: number }")).contains("<b>interface</b> A");
    }

    @Test
    void aTextBlockOfJavaIsAString() {
        assertThat(Highlighter.html("java", "String a = \"\"\"\n    {\n      \"b\": 1\n    }\"\"\"; // why"))
                .contains("<i>\"\"\"\n    {\n      \"b\": 1\n    }\"\"\"</i>;", "<i class=\"c\">// why</i>");
    }

    @Test
    void theJsonInARawStringOfGoIsMarkedAsJson() {
        assertThat(Highlighter.html("go", "a := `{\n  \"b\": 1\n}` // why"))
                .contains("<i>\"b\"</i>", "<b class=\"n\">1</b>", "<i class=\"c\">// why</i>");
    }

    @Test
    void phpIsMarkedAfterItsOpeningTag() {
        assertThat(Highlighter.html("php", "<?php\n// why\n$a = \"b\" . 2;\nif ($a) {\n}"))
                .contains("<i class=\"c\">// why</i>", "<i>\"b\"</i>", "<b class=\"n\">2</b>", "<b>if</b>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextStaysTheCode(Language language) {
        String code =
                "a = \"\\\"<b>&'\n\n\t`x` ${y} </script> /* c */ // d\n''' \"\"\" /re/ # \uD83D\uDE00 \u2028 $(z) <<EOF\nq\n";

        assertThat(Jsoup.parse("<pre>\n" + Highlighter.html(language.id(), code) + "</pre>")
                        .selectFirst("pre")
                        .wholeText())
                .isEqualTo(code);
    }
}
