package dev.vitrine.api;

import dev.vitrine.problem.JsonText;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that lists many things: a head, then a row for each. Rows are written one by one, a line each, so that a long
 * list is never in memory as objects and a change of one row is a change of one line.
 *
 * @param key what its list is called
 * @param description one sentence
 * @param rows made again each time
 */
record Listing<R>(String key, String description, Shape<R> row, Supplier<Stream<R>> rows) {
    /** What a list says of itself. */
    record Head(String build, LocalDate asOf, long count) {}

    private static Shape<Head> head(String description) {
        return Shape.<Head>of(description)
                .with(
                        "build",
                        Type.text(),
                        "A fingerprint that changes when any record of the catalog changes.",
                        Head::build)
                .with("as_of", Type.date(), "The as-of date of the facts.", Head::asOf)
                .with("count", Type.integer(), "The number of entries in the list.", Head::count);
    }

    /** Of the whole document. */
    Shape<Head> shape() {
        return head(description).with(key, Type.list(Type.object(row)), "The entries.", head -> List.of());
    }

    /** The document, line by line. */
    Iterator<String> json(Supplier<String> build, LocalDate asOf) {
        ObjectNode head = head("").write(new Head(build.get(), asOf, rows.get().count()));
        String opening = head.properties().stream()
                .map(field -> "  \"" + field.getKey() + "\": " + JsonText.line(field.getValue()))
                .collect(Collectors.joining(",\n", "{\n", ",\n  \"" + key + "\": ["));
        Iterator<R> each = rows.get().iterator();
        return concat(
                List.of(opening).iterator(),
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public String next() {
                        String line = "    " + JsonText.line(row.write(each.next()));
                        return each.hasNext() ? line + "," : line;
                    }
                },
                List.of("  ]\n}").iterator());
    }

    /** The rows as comma-separated values, by RFC 4180 with a first line of names. */
    Iterator<String> csv() {
        Iterator<R> each = rows.get().iterator();
        Stream<String> names = row.fields().stream().map(Shape.Field::name);
        return concat(
                List.of(Csv.line(names)).iterator(),
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public String next() {
                        return Csv.row(row.write(each.next()).valueStream());
                    }
                },
                List.<String>of().iterator());
    }

    private static Iterator<String> concat(Iterator<String> first, Iterator<String> then, Iterator<String> last) {
        List<Iterator<String>> parts = List.of(first, then, last);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parts.stream().anyMatch(Iterator::hasNext);
            }

            @Override
            public String next() {
                return parts.stream()
                        .filter(Iterator::hasNext)
                        .findFirst()
                        .orElseThrow()
                        .next();
            }
        };
    }
}
