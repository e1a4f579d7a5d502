package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    @Test
    void commentsStringsKeywordsAndNumbersAreMarked() {
        assertThat(Highlighter.html("python", "# why\nimport os\nx = \"a\" + 2"))
                .isEqualTo("<span class=\"c\"># why</span>\n<span class=\"k\">import</span> os\n"
                        + "x = <span class=\"s\">&quot;a&quot;</span> + <span class=\"n\">2</span>");
    }

    @Test
    void aStringMayGoOverLines() {
        assertThat(Highlighter.html("curl", "curl -d '{\n  \"a\": 1\n}'"))
                .contains("<span class=\"s\">  &quot;a&quot;: 1</span>", "<span class=\"s\">}&#39;</span>");
    }

    @Test
    void aTextBlockOfJavaIsAString() {
        assertThat(Highlighter.html("java", "String a = \"\"\"\n    {\n      \"b\": 1\n    }\"\"\"; // why"))
                .contains("<span class=\"s\">      &quot;b&quot;: 1</span>", "<span class=\"c\">// why</span>");
    }

    @Test
    void theJsonInARawStringOfGoIsMarkedAsJson() {
        assertThat(Highlighter.html("go", "a := `{\n  \"b\": 1\n}` // why"))
                .contains(
                        "<span class=\"s\">&quot;b&quot;</span>",
                        "<span class=\"n\">1</span>",
                        "<span class=\"c\">// why</span>");
    }

    @Test
    void phpIsMarkedAfterItsOpeningTag() {
        assertThat(Highlighter.html("php", "<?php\n// why\n$a = \"b\" . 2;\nif ($a) {\n}"))
                .contains(
                        "<span class=\"c\">// why</span>",
                        "<span class=\"s\">&quot;b&quot;</span>",
                        "<span class=\"n\">2</span>",
                        "<span class=\"k\">if</span>");
    }

    @Test
    void aLanguageThatIsNotKnownIsOnlyEscaped() {
        assertThat(Highlighter.html("cobol", "a < \"b\"")).isEqualTo("a &lt; &quot;b&quot;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "java", "go", "php", "cobol"})
    void theTextStaysTheCode(String language) {
        String code =
                "a = \"\\\"<b>&'\n\n\t`x` ${y} </script> /* c */ // d\n''' \"\"\" /re/ # \uD83D\uDE00 \u2028 $(z) <<EOF\nq\n";

        assertThat(Jsoup.parse("<pre>\n" + Highlighter.html(language, code) + "</pre>")
                        .selectFirst("pre")
                        .wholeText())
                .isEqualTo(code);
    }
}
