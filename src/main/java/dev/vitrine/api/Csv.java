package dev.vitrine.api;

import dev.vitrine.problem.JsonText;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Comma-separated values by RFC 4180, harmless in spreadsheets: no cell is read as a formula. */
final class Csv {
    /** What a spreadsheet takes for the beginning of a formula, or drops before one. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\x00＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private Csv() {}

    /** A line with the carriage return of its end; the line feed is the writer's. */
    static String line(Stream<String> cells) {
        return ended(cells.map(Csv::cell));
    }

    /** A line of values: empty for {@code null}, and a number as it is, because one below zero is no formula. */
    static String row(Stream<JsonNode> values) {
        return ended(values.map(value -> value.isNumber() ? JsonText.line(value) : cell(text(value))));
    }

    /** The same lines with a byte order mark before the first, without which Excel reads UTF-8 as the system's own code. */
    static Iterator<String> marked(Iterator<String> lines) {
        return new Iterator<>() {
            private boolean isFirst = true;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public String next() {
                String mark = isFirst ? "\ufeff" : "";
                isFirst = false;
                return mark + lines.next();
            }
        };
    }

    private static String ended(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r"));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).matches() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
