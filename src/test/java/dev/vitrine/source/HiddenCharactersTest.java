package dev.vitrine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
    private static final String TAGS = "\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67";
    private static final String END = "\udb40\udc7f";
    private static final String ENGLAND = "\ud83c\udff4" + TAGS + END;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGLAND,
                ENGLAND + ENGLAND,
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\ud83c\uddfa\ud83c\uddf8",
                "1\ufe0f\u20e3",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u4e00\udb40\udd00",
            })
    void whatBelongsToACharacterThatIsSeenIsNotHidden(String text) {
        assertThat(HiddenCharacters.in("a " + text + " b")).isEmpty();
        assertThat(HiddenCharacters.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TAGS,
                TAGS + END,
                "x" + TAGS + END,
                "\ud83c\udff4" + TAGS,
                "\ud83c\udff4" + TAGS + TAGS + END,
                "\ue000",
                "\udbff\udffd",
                "\u202e",
                "a\u200db",
                "\ud83c",
                "\udb40",
                "\udc67",
            })
    void whatShowsNothingByItselfIsHidden(String text) {
        assertThat(HiddenCharacters.in(text)).isNotEmpty();
        assertThat(HiddenCharacters.in(HiddenCharacters.without(text))).isEmpty();
    }

    @Test
    void oneRunIsOneProblem() {
        var found = SourceText.decode("a.yaml", ("name: a" + TAGS + "b\u200bc").getBytes(StandardCharsets.UTF_8));

        assertThat(found.problems()).hasSize(2);
        assertThat(found.problems().get(0).location().column()).isEqualTo(8);
        assertThat(found.problems().get(0).location().length()).isEqualTo(TAGS.length());
        assertThat(found.problems().get(0).message())
                .isEqualTo(
                        "invisible characters: U+E0067 (tag latin small letter g), U+E0062 (tag latin small letter b),"
                                + " U+E0065 (tag latin small letter e), …");
    }

    @Test
    void aPrivateUseCharacterIsNamedSo() {
        assertThat(List.of(HiddenCharacters.describe("\ue000"), HiddenCharacters.describe("\u200b")))
                .containsExactly(
                        "private-use character: U+E000 (private use area e000)",
                        "invisible character: U+200B (zero width space)");
    }
}
