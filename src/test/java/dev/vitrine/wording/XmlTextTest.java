package dev.vitrine.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.changes.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(XmlText.of("a\u0000b\u0001c\u001fd\ufffee\uffff\ud800f\udfff"))
                .isEqualTo("abcdef");
    }

    @Test
    void whatItCanHoldStays() {
        String text = "tab\t line\n <b> & \"\u00e4\u05e9 \ud83d\ude80 \ufffd";

        assertThat(XmlText.of(text)).isSameAs(text);
    }

    @Test
    void noTextOfAChangeHoldsIt() {
        Change.Move move = new Change.Move("\u0001x", Optional.of("\u0001x"), "\u0001x", Optional.empty(), "other");
        Change change = new Change(
                "prices",
                "Price",
                "\u0001x",
                new DatedText("2026", "2026"),
                "\u0001x",
                Optional.empty(),
                "\u0001x",
                List.of(move),
                Optional.empty(),
                List.of(new Change.Reference("Read at", "\u0001x", "https://x.example")));

        assertThat(change.toString()).contains("x").doesNotContain("\u0001");
    }
}
