package dev.vitrine.yaml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes that end too early, too late or not at all. */
final class QuoteRepairs extends LineRepairs {
    /** Text in double quotes, up to a backslash that begins no escape. */
    private static final Pattern ESCAPED = Pattern.compile("(?:[^\\\\]|\\\\(?:[0abt\tnvfre \"/\\\\N_LP]"
            + "|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}" + "|U(?:0010|000[0-9A-Fa-f])[0-9A-Fa-f]{4}))*+");

    QuoteRepairs(Lines lines, int number, Set<String> names) {
        super(lines, number, names);
    }

    @Override
    void look() {
        String value = line.shown();
        if (value.startsWith("\"") || value.startsWith("'")) {
            int end = YamlQuoting.end(value, 0);
            if (end < 0 || end == value.length() - 1) {
                badEscape(value);
            }
            if (end < 0) {
                unended(value);
            } else if (end < value.length() - 1) {
                endedEarly(value, end);
            }
        }
    }

    /** Whether a value begins with a quote that nothing on its line ends. */
    static boolean isUnended(Line line) {
        String value = line.shown();
        return (value.startsWith("\"") || value.startsWith("'")) && YamlQuoting.end(value, 0) < 0;
    }

    private void unended(String value) {
        String quote = value.substring(0, 1);
        boolean other = value.length() > 1 && value.endsWith(quote.equals("\"") ? "'" : "\"");
        Wrong wrong = wrong(line.value(), line.value() + 1, "the text that begins with this quote is never ended");
        int last = lastOfText();
        if (last != number) {
            wrong.edit(
                    "add " + quote + " at the end of line " + last,
                    new Patch(last, lines.parsed(last).end(), 0, quote));
        }
        wrong.value(value.substring(0, value.length() - (other ? 1 : 0)) + quote);
    }

    /** The last line that goes on with a text: each is indented more than its name, and is not a field. */
    private int lastOfText() {
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
    private void endedEarly(String value, int end) {
        String quote = value.substring(0, 1);
        String rest = value.substring(end + 1).strip();
        if (rest.equals(",") || rest.equals(";")) {
            wrong(line.end() - 1, line.end(), "\"" + rest + "\" comes after the end of the value")
                    .delete();
        } else if (rest.equals("]")) {
            wrong(line.end() - 1, line.end(), "\"]\" closes nothing").value("[" + value.substring(0, end + 1) + "]");
        } else {
            boolean isEnclosed = value.length() > 2 && value.endsWith(quote);
            String inner = isEnclosed ? value.substring(1, value.length() - 1) : value;
            boolean isTwice = isEnclosed && inner.length() > 2 && inner.startsWith(quote) && inner.endsWith(quote);
            String mark = quote.equals("'") && isEnclosed ? "this apostrophe" : "this quote";
            wrong(line.value() + end, line.value() + end + 1, mark + " ends the text, and more comes after it")
                    .value(YamlQuoting.quoted(isTwice ? inner.substring(1, inner.length() - 1) : inner));
        }
    }

    private void badEscape(String value) {
        Matcher escaped = ESCAPED.matcher(value).region(1, value.length());
        if (value.startsWith("\"") && escaped.lookingAt() && escaped.end() + 1 < value.length()) {
            int place = line.value() + escaped.end();
            String escape = text.substring(place, place + 2);
            String inner = value.substring(1, value.length() - 1);
            wrong(
                            place,
                            place + 2,
                            "within double quotes a backslash begins an escape, and \"" + escape + "\" is not one")
                    .value("'" + inner.replace("'", "''") + "'");
        }
    }
}
