package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts as they are compared and shown. */
class TextDiffTest {
    @Test
    void aParagraphIsTheSameHoweverItIsFolded() {
        assertThat(TextDiff.unfolded("One two\nthree.\n\nFour.\n")).isEqualTo("One two three.\n\nFour.");
        assertThat(TextDiff.unfolded("*One* two\n*three*, 4\n5.")).isEqualTo("*One* two *three*, 4 5.");
        assertThat(TextDiff.unfolded("One two three.\r\n \r\nFour.")).isEqualTo("One two three.\n\nFour.");
    }

    @Test
    void linesThatMarkdownKeepsApartStayApart() {
        for (String text : new String[] {
            "- a\n- b",
            "a | b\nc | d",
            "# a\nb",
            "a\n---",
            "| a |\n| b |",
            "1. a\n2. b",
            "a  \nb",
            "a\\\nb",
            "```\na\n\nb\n```",
            "a\n===",
            "> a\n> b"
        }) {
            assertThat(TextDiff.unfolded(text)).isEqualTo(text);
        }
    }

    @Test
    void ofLongTextsWhatChangedIsShown() {
        String before = "word ".repeat(60) + "old thing " + "word ".repeat(60);
        TextDiff.Pair pair = TextDiff.Pair.of(before, before.replace("old", "new"));

        assertThat(pair.before()).isEqualTo("…word word word word old thing word word word…");
        assertThat(pair.after()).isEqualTo("…word word word word new thing word word word…");
    }

    @Test
    void whatIsAddedToALongTextIsShown() {
        String before = "word ".repeat(60).strip();
        TextDiff.Pair pair = TextDiff.Pair.of(before, before + " And more.");

        assertThat(pair.after()).endsWith("word word And more.").startsWith("…");
        assertThat(pair.before()).endsWith("word word").startsWith("…");
    }

    @Test
    void charactersOfTwoUnitsAreNotCutInTwo() {
        String rocket = "\ud83d\ude80";
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + rocket.repeat(200);
            assertThat(TextDiff.brief(text)).doesNotContainPattern("[\ud800-\udbff](?![\udc00-\udfff])");
            TextDiff.Pair pair = TextDiff.Pair.of(text + "a" + text, text + "\ud83d\ude81" + text);
            assertThat(pair.before() + pair.after()).isEqualTo(whole(pair.before() + pair.after()));
        }
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
