package dev.vitrine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** A text for each message of the parser that is read: when an update of the parser words one in another way, this fails. */
class ParserWordsTest {
    private static final Map<ParserWords, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry(ParserWords.COLON, "a: b: c"),
            Map.entry(ParserWords.NO_COLON, "a: 1\nb c\nd: 2"),
            Map.entry(ParserWords.BLOCK, "a: 1\n- b"),
            Map.entry(ParserWords.DASH, "a: - b"),
            Map.entry(ParserWords.QUOTE, "a: \"b"),
            Map.entry(ParserWords.DOCUMENT, "[a]\nb: 1"),
            Map.entry(ParserWords.TEXT, "a: | b"),
            Map.entry(ParserWords.NEVER_CLOSED, "a: [b"),
            Map.entry(ParserWords.NO_COMMA, "a: {b: 1 c: 2}"),
            Map.entry(ParserWords.TAB, "a:\n\t- b"),
            Map.entry(ParserWords.RESERVED, "a: @b"),
            Map.entry(ParserWords.NO_NAME, "[a]: b"),
            Map.entry(ParserWords.DEPTH, "[".repeat(60)),
            Map.entry(ParserWords.LENGTH, "a: " + "x".repeat(200_001)),
            Map.entry(ParserWords.OTHER, "a: &")));

    @Test
    void eachMessageOfTheParserIsUnderstood() {
        Map<ParserWords, ParserWords> found = new TreeMap<>();
        TEXTS.forEach((words, text) -> found.put(words, fault(text).words()));

        assertThat(found.keySet()).containsExactly(ParserWords.values());
        assertThat(found).allSatisfy((words, meant) -> assertThat(meant).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n[a,\nb", "\n{a: 1,\nb", "\na: \"b\nc", "\n'b\nc"})
    void aFaultWithinBracketsOrQuotesKnowsWhereTheyBegin(String text) {
        assertThat(fault(text).opened()).isEqualTo(2);
        assertThat(fault(text).line()).isEqualTo(3);
    }

    private static Fault fault(String text) {
        Lines lines = new Lines("a.yaml", text);
        return Fault.of(lines, catchThrowableOfType(JacksonException.class, () -> YamlReader.parse(lines)));
    }
}
