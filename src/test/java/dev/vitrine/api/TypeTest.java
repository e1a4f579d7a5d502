package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.value.PartialDate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of the API's fields are written as, and what their schemas say. */
class TypeTest {
    private static final Shape<String> SHAPE =
            Shape.<String>of("A word.").with("text", Type.text(), "The word.", text -> text);

    @ParameterizedTest
    @CsvSource({"0.20, 0.20", "1E+3, 1000", "2.5E-7, 0.00000025", "0, 0"})
    void anAmountIsTextWithoutAnExponent(BigDecimal amount, String text) {
        assertThat(json(Type.amount(), amount)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "0.2, true",
        "10.05, true",
        "-1, false",
        "0.20, false",
        "1E3, false",
        "01, false",
        "1., false"
    })
    void theSchemaOfAnAmountAllowsPlainDecimals(String text, boolean isAllowed) {
        assertThat(text.matches(pattern(Type.amount()))).isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2026-08, true", "2026-08-01, true", "2026-8, false", "26, false", "2026-08-01T00, false"
    })
    void theSchemaOfADateAllowsItsThreePrecisions(String text, boolean isAllowed) {
        assertThat(text.matches(pattern(Type.partialDate()))).isEqualTo(isAllowed);
    }

    @Test
    void valuesAreWrittenInTheirJsonTypes() {
        assertThat(json(Type.text(), "say \"x\"")).isEqualTo("\"say \\\"x\\\"\"");
        assertThat(json(Type.url(), URI.create("https://a.example/?x=1"))).isEqualTo("\"https://a.example/?x=1\"");
        assertThat(json(Type.date(), LocalDate.of(2026, 8, 1))).isEqualTo("\"2026-08-01\"");
        assertThat(json(Type.partialDate(), PartialDate.parse("2026-08"))).isEqualTo("\"2026-08\"");
        assertThat(json(Type.integer(), 12L)).isEqualTo("12");
        assertThat(json(Type.number(), new BigDecimal("-1.5"))).isEqualTo("-1.5");
        assertThat(json(Type.flag(), true)).isEqualTo("true");
    }

    @Test
    void aScalarKeepsItsOwnType() {
        assertThat(json(Type.scalar(), "5")).isEqualTo("\"5\"");
        assertThat(json(Type.scalar(), new BigDecimal("5"))).isEqualTo("5");
        assertThat(json(Type.scalar(), false)).isEqualTo("false");
        assertThat(Type.scalar().schema().get()).hasToString("{\"type\":[\"string\",\"number\",\"boolean\"]}");
    }

    @Test
    void aListHoldsItsValuesInOrder() {
        Type<Collection<String>> list = Type.list(Type.text());

        assertThat(json(list, List.of("b", "a"))).isEqualTo("[\"b\",\"a\"]");
        assertThat(json(list, List.of())).isEqualTo("[]");
        assertThat(list.words()).isEqualTo("list: text");
        assertThat(list.schema().get()).hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
    }

    @Test
    void aValueThatIsNotKnownIsNull() {
        Type<Optional<String>> word = Type.orNull(Type.text());

        assertThat(json(word, Optional.empty())).isEqualTo("null");
        assertThat(json(word, Optional.of("a"))).isEqualTo("\"a\"");
        assertThat(word.words()).isEqualTo("text, or null");
    }

    @Test
    void aSchemaThatAllowsNullSaysSoInEachOfItsParts() {
        assertThat(Type.orNull(Type.text()).schema().get()).hasToString("{\"type\":[\"string\",\"null\"]}");
        assertThat(Type.orNull(Type.oneOf(List.of("a", "b"))).schema().get())
                .hasToString("{\"type\":[\"string\",\"null\"],\"enum\":[\"a\",\"b\",null]}");
        assertThat(Type.orNull(Type.scalar()).schema().get())
                .hasToString("{\"type\":[\"string\",\"number\",\"boolean\",\"null\"]}");
    }

    @Test
    void eachUseGetsItsOwnSchema() {
        Type<String> type = Type.oneOf(List.of("a"));

        Type.orNull(type).schema().get().put("description", "changed");

        assertThat(type.schema().get()).hasToString("{\"type\":\"string\",\"enum\":[\"a\"]}");
    }

    @Test
    void theObjectOfAListOrOfANullableFieldIsKnown() {
        assertThat(Type.orNull(Type.list(Type.object(SHAPE))).parts()).isEqualTo(Optional.of(SHAPE));
        assertThat(Type.list(Type.text()).parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b, c"})
    void anObjectIsWrittenByItsShape(String text) {
        assertThat(json(Type.object(SHAPE), text)).isEqualTo("{\"text\":\"" + text + "\"}");
    }

    private static <V> String json(Type<V> type, V value) {
        return type.write().apply(value).toString();
    }

    private static String pattern(Type<?> type) {
        return type.schema().get().get("pattern").stringValue();
    }
}
