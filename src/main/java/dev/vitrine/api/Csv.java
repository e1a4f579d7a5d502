package dev.vitrine.api;

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
        return cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r"));
    }

    /** A value as the text of a cell: empty for {@code null}. */
    static String text(JsonNode value) {
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
