package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final Shape<String> ROW = Shape.<String>of("A word.")
            .with("text", Type.text(), "The word.", word -> word)
            .with("length", Type.integer(), "Its length.", word -> (long) word.length());

    @Test
    void eachRowOfADocumentIsOnALineOfItsOwn() {
        assertThat(lines(words("one", "three").json(() -> "abc", DAY)))
                .containsExactly(
                        "{\n  \"build\": \"abc\",\n  \"as_of\": \"2026-09-01\",\n  \"count\": 2,\n  \"words\": [",
                        "    {\"text\":\"one\",\"length\":3},",
                        "    {\"text\":\"three\",\"length\":5}",
                        "  ]\n}");
    }

    @Test
    void aListWithoutRowsIsStillADocument() {
        assertThat(Documents.json(String.join("\n", lines(words().json(() -> "abc", DAY)))))
                .hasToString("{\"build\":\"abc\",\"as_of\":\"2026-09-01\",\"count\":0,\"words\":[]}");
    }

    @Test
    void aTableBeginsWithTheNamesOfItsColumns() {
        assertThat(lines(words("one", "a,b").csv())).containsExactly("text,length\r", "one,3\r", "\"a,b\",3\r");
        assertThat(lines(words().csv())).containsExactly("text,length\r");
    }

    @Test
    void theSchemaNamesTheListByItsKey() {
        assertThat(words().shape().fields())
                .extracting(Shape.Field::name)
                .containsExactly("build", "as_of", "count", "words");
        assertThat(words().shape().description()).isEqualTo("All words.");
    }

    @Test
    void rowsAreReadOnlyWhenTheyAreAskedFor() {
        List<String> read = new ArrayList<>();
        Listing<String> listing = new Listing<>(
                "words", "All words.", ROW, () -> Stream.of("one", "two").peek(read::add));

        Iterator<String> lines = listing.csv();
        lines.next();
        lines.next();

        assertThat(read).containsExactly("one");
    }

    @Test
    void afterTheLastLineThereIsNone() {
        Iterator<String> lines = words().csv();
        lines.next();

        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    private static Listing<String> words(String... words) {
        return new Listing<>("words", "All words.", ROW, () -> Stream.of(words));
    }

    private static List<String> lines(Iterator<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEachRemaining(all::add);
        return all;
    }
}
