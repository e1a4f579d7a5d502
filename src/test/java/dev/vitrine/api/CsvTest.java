package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells and lines; what is harmful in a spreadsheet is in {@link PriceTableTest}. */
class CsvTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "true, true",
                "null, ~~",
                "\"\", ~~",
                "12.50, 12.5",
                "[1,2], ~\"[1,2]\"~",
                "\"a = b\", a = b",
                "\"a\\rb\", ~\"a\rb\"~",
            },
            delimiterString = ", ")
    void aValueOfADocumentIsACell(String json, String cell) {
        assertThat(Csv.row(Stream.of(Documents.json(json)))).isEqualTo(cell + "\r");
    }

    @Test
    void onlyTheFirstLineIsMarked() {
        Iterator<String> lines = Csv.marked(List.of("a\r", "b\r").iterator());

        assertThat(lines).toIterable().containsExactly("\ufeffa\r", "b\r");
        assertThat(Csv.marked(List.<String>of().iterator()).hasNext()).isFalse();
    }
}
