package dev.vitrine.yaml;

import java.util.stream.Stream;

/** Quotes that end too early, too late or not at all. */
final class QuoteRepairs {
    /** What may follow a backslash within double quotes. */
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LPxuU";

    private QuoteRepairs() {}

    static Stream<RepairCandidate> of(Lines lines, int number) {
        Line line = Line.of(lines.line(number));
        String value = line.shown();
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            return Stream.empty();
        }
        int end = YamlQuoting.end(value, 0);
        if (end < 0) {
            return Stream.concat(badEscape(lines, number, line), unended(lines, number, line));
        }
        return end == value.length() - 1 ? badEscape(lines, number, line) : endedEarly(lines, number, line, end);
    }

    /** Whether a value begins with a quote that nothing on its line ends. */
    static boolean isUnended(String text) {
        Line line = Line.of(text);
        String value = line.shown();
        return !value.isEmpty() && (value.charAt(0) == '"' || value.charAt(0) == '\'') && YamlQuoting.end(value, 0) < 0;
    }

    private static Stream<RepairCandidate> unended(Lines lines, int number, Line line) {
        char quote = line.shown().charAt(0);
        String inner = line.shown().substring(1);
        boolean other = inner.endsWith(quote == '"' ? "'" : "\"");
        String text = other ? inner.substring(0, inner.length() - 1) : inner;
        String written = quote + text + quote;
        RepairCandidate here = RepairCandidate.of(
                lines.span(number, line.value(), line.value() + 1),
                "the text that begins with this quote is never ended",
                "write " + named(line, written),
                Patch.replace(number, line.value(), line.end(), written));
        int last = lastOfText(lines, number, line);
        int end = lines.parsed(last).end();
        RepairCandidate below = RepairCandidate.of(
                lines.span(number, line.value(), line.value() + 1),
                "the text that begins with this quote is never ended",
                "add " + quote + " at the end of line " + last,
                new Patch(last, end, 0, String.valueOf(quote)));
        return last == number ? Stream.of(here) : Stream.of(below, here);
    }

    /** The last line that goes on with a text: each is indented more than its name, and is no field. */
    private static int lastOfText(Lines lines, int number, Line line) {
        int last = number;
        for (int below = lines.contentBelow(number); below <= lines.count(); below = lines.contentBelow(below)) {
            Line next = lines.parsed(below);
            if (next.indent() <= line.indent() || next.hasKey() || next.isEntry()) {
                break;
            }
            last = below;
        }
        return last;
    }

    /** {@code "Fast" and cheap}, {@code 'It's fast'}, {@code ""Fast""}, {@code "name": "One",}. */
    private static Stream<RepairCandidate> endedEarly(Lines lines, int number, Line line, int end) {
        String value = line.shown();
        char quote = value.charAt(0);
        String rest = value.substring(end + 1).strip();
        if (rest.equals(",") || rest.equals(";")) {
            int mark = value.lastIndexOf(rest) + line.value();
            return Stream.of(RepairCandidate.of(
                    lines.span(number, mark, mark + 1),
                    "\"" + rest + "\" comes after the end of the value",
                    "delete it",
                    Patch.replace(number, mark, mark + 1, "")));
        }
        if (rest.equals("]")) {
            String list = "[" + value.substring(0, end + 1) + "]";
            return Stream.of(RepairCandidate.of(
                    lines.span(number, line.end() - 1, line.end()),
                    "\"]\" closes nothing",
                    "write " + named(line, list),
                    Patch.replace(number, line.value(), line.end(), list)));
        }
        boolean enclosed = value.length() > 2 && value.charAt(value.length() - 1) == quote;
        String text = enclosed ? value.substring(1, value.length() - 1) : value;
        if (enclosed && text.length() > 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote) {
            text = text.substring(1, text.length() - 1);
        }
        String written = YamlQuoting.quoted(text);
        int place = line.value() + end;
        return Stream.of(RepairCandidate.of(
                lines.span(number, place, place + 1),
                (quote == '\'' && enclosed ? "this apostrophe ends the text" : "this quote ends the text")
                        + ", and more comes after it",
                "write " + named(line, written),
                Patch.replace(number, line.value(), line.end(), written)));
    }

    private static Stream<RepairCandidate> badEscape(Lines lines, int number, Line line) {
        String value = line.shown();
        if (value.charAt(0) != '"') {
            return Stream.empty();
        }
        for (int i = 1; i + 1 < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                if (ESCAPES.indexOf(value.charAt(i + 1)) < 0 || isBadCode(value, i + 1)) {
                    String written =
                            "'" + value.substring(1, value.length() - 1).replace("'", "''") + "'";
                    int place = line.value() + i;
                    return Stream.of(RepairCandidate.of(
                            lines.span(number, place, place + 2),
                            "within double quotes a backslash begins an escape, and \"" + value.substring(i, i + 2)
                                    + "\" is none",
                            "write " + named(line, written),
                            Patch.replace(number, line.value(), line.end(), written)));
                }
                i++;
            }
        }
        return Stream.empty();
    }

    private static boolean isBadCode(String value, int at) {
        int digits = switch (value.charAt(at)) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        int end = Math.min(value.length(), at + 1 + digits);
        return digits > 0
                && (end - at - 1 < digits || !value.substring(at + 1, end).matches("[0-9A-Fa-f]+"));
    }

    /** The value as it is to be written, after its name. */
    static String named(Line line, String written) {
        return line.hasKey() ? line.key() + ": " + written : written;
    }
}
