package dev.vitrine.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists and groups in brackets and braces: {@code - {per: second, usd: 0.20}}. One pass over one line. */
final class FlowRepairs {
    private static final int SHORT = 60;
    private static final String COLON = "a colon with a blank after it begins a field, and this is text";
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*+\\]\\((https?://[^()\\s,]++)\\)");
    private static final String RESERVED = "@`%*&!|>";

    private final Lines lines;
    private final int number;
    private final Line line;
    private final String text;
    private final Set<String> names;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<RepairCandidate> mends = new ArrayList<>();
    /** Where the part between two commas begins, and where its value does; -1 before its colon. */
    private int part;

    private int value = -1;
    /** Where the bracket or brace is that was closed last. */
    private int lastOpened = -1;
    /** Where the value of the last field begins, and its name. */
    private int fieldValue = -1;

    private String fieldName = "";

    private FlowRepairs(Lines lines, int number, Set<String> names) {
        this.lines = lines;
        this.number = number;
        this.line = Line.of(lines.line(number));
        this.text = line.text();
        this.names = names;
    }

    static Stream<RepairCandidate> of(Lines lines, int number, Set<String> names) {
        FlowRepairs mends = new FlowRepairs(lines, number, names);
        String value = mends.line.shown();
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return Stream.empty();
        }
        mends.scan();
        return mends.mends.stream();
    }

    /** The index of the bracket or brace that closes the one that a text begins with, or -1. */
    static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '[' || character == '{' ? 1 : 0;
            depth -= character == ']' || character == '}' ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void scan() {
        boolean begins = true;
        for (int i = line.value(); i < line.end(); i++) {
            char character = text.charAt(i);
            if (begins && (character == '"' || character == '\'')) {
                i = quote(i);
                begins = false;
            } else if (begins
                    && character == '['
                    && value >= 0
                    && LINK.matcher(text).region(i, line.end()).lookingAt()) {
                i = link(i) - 1;
                begins = false;
            } else if (character == '[' || character == '{') {
                if (!begins && value >= 0) {
                    bracketInText(i);
                }
                open.push(i);
                next(i + 1);
                begins = true;
            } else if (character == ']' || character == '}') {
                close(i, character);
                begins = false;
            } else if (character == ',') {
                if (begins && !open.isEmpty() && i > open.peek()) {
                    mends.add(RepairCandidate.of(
                            lines.span(number, i, i + 1),
                            "there is nothing before this comma",
                            "delete it",
                            Patch.replace(number, i, i + 1, "")));
                }
                next(i + 1);
                begins = true;
            } else if (character == ':' && isSeparator(i + 1)) {
                colon(i);
                begins = true;
            } else if (!Line.isBlank(character)) {
                if (begins && value >= 0 && RESERVED.indexOf(character) >= 0) {
                    quoteValue(
                            i,
                            "text that begins with \"" + character
                                    + "\" means something else to YAML unless it is in quotes");
                }
                if (character == '#' && i > 0 && Line.isBlank(text.charAt(i - 1)) && value >= 0) {
                    quoteValue(i, "\" #\" begins a comment, which hides the rest of the line");
                }
                begins = false;
            }
        }
        if (!open.isEmpty() && !goesOn()) {
            unclosed();
        }
    }

    /** The address of a value that is a link of Markdown and nothing else. */
    static Optional<String> link(String value) {
        Matcher matcher = LINK.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** {@code source: [pricing](https://…)}, as pasted from a page in Markdown; where it ends. */
    private int link(int at) {
        Matcher matcher = LINK.matcher(text).region(at, line.end());
        if (!matcher.lookingAt()) {
            return at + 1;
        }
        String name = text.substring(part, value - 1).strip();
        mends.add(RepairCandidate.of(
                lines.span(number, at, matcher.end()),
                "this is a Markdown link, and a plain address is needed",
                "write " + name + ": " + matcher.group(1),
                Patch.replace(number, at, matcher.end(), matcher.group(1))));
        return matcher.end();
    }

    /** Whether it is a list or group over several lines. */
    private boolean goesOn() {
        boolean more = open.peek() == line.end() - 1 || text.charAt(line.end() - 1) == ',';
        for (int below = number + 1; below <= lines.count(); below++) {
            if (more && Line.of(lines.line(below)).isContent()) {
                return true;
            }
        }
        return false;
    }

    private void next(int start) {
        part = start;
        value = -1;
    }

    private boolean isSeparator(int index) {
        return index >= line.end() || " \t,]}".indexOf(text.charAt(index)) >= 0;
    }

    /** The index of the quote's end. */
    private int quote(int start) {
        int end = YamlQuoting.end(text, start);
        if (end < 0 || end >= line.end()) {
            int guess = partEnd(start);
            mends.add(RepairCandidate.of(
                    lines.span(number, start, start + 1),
                    "the text that begins with this quote is never ended",
                    "write " + named(text.substring(start, guess) + text.charAt(start)),
                    new Patch(number, guess, 0, text.substring(start, start + 1))));
            return line.end();
        }
        int after = end + 1;
        while (after < line.end() && Line.isBlank(text.charAt(after))) {
            after++;
        }
        if (after < line.end() && ",:]}".indexOf(text.charAt(after)) < 0) {
            afterQuote(start, end, after);
        }
        return end;
    }

    private void afterQuote(int start, int end, int after) {
        boolean another = "\"'".indexOf(text.charAt(after)) >= 0;
        mends.add(RepairCandidate.of(
                lines.span(number, end, end + 1),
                "there is no comma after the end of this text",
                "put a comma after " + text.substring(start, end + 1),
                new Patch(number, end + 1, 0, ",")));
        int to = partEnd(after);
        String inner = text.substring(start, to);
        String written = YamlQuoting.quoted(
                inner.endsWith(inner.substring(0, 1)) ? inner.substring(1, inner.length() - 1) : inner);
        mends.add(
                another ? mends.size() : mends.size() - 1,
                RepairCandidate.of(
                        lines.span(number, end, end + 1),
                        "this quote ends the text, and more comes after it",
                        "write " + named(written),
                        Patch.replace(number, start, to, written)));
    }

    /** A value as it is to be written, after its name. */
    private String named(String written) {
        return value < 0 ? written : text.substring(part, value - 1).strip() + ": " + written;
    }

    private void close(int at, char closer) {
        if (open.isEmpty()) {
            mends.add(RepairCandidate.of(
                    lines.span(number, at, at + 1),
                    "\"" + closer + "\" closes nothing",
                    "delete it",
                    Patch.replace(number, at, at + 1, "")));
            return;
        }
        lastOpened = open.pop();
        String right = closerOf(lastOpened);
        if (right.charAt(0) != closer) {
            closeEarlier(right);
            openBefore(at, closer);
            mends.add(RepairCandidate.of(
                    lines.span(number, at, at + 1),
                    "\"" + closer + "\" closes nothing",
                    "delete it",
                    Patch.replace(number, at, at + 1, "")));
            mends.add(RepairCandidate.of(
                    lines.span(number, at, at + 1),
                    "\"" + (right.equals("]") ? "[" : "{") + "\" is closed by \"" + closer + "\"",
                    "write \"" + right + "\" in its place",
                    Patch.replace(number, at, at + 1, right)));
        }
        next(at + 1);
    }

    /** {@code {values: 5, 9]}}: a list whose beginning is missing begins with the value of the field before. */
    private void openBefore(int at, char closer) {
        if (closer == ']' && fieldValue > 0) {
            int from = fieldValue;
            while (Line.isBlank(text.charAt(from))) {
                from++;
            }
            mends.add(RepairCandidate.of(
                    lines.span(number, at, at + 1),
                    "\"]\" closes nothing",
                    "write " + fieldName + ": [" + text.substring(from, at + 1),
                    new Patch(number, from, 0, "[")));
        }
    }

    /** {@code {values: [5, 9, default: 5}}: a list whose end is missing is closed before the next field. */
    private void closeEarlier(String closer) {
        int opening = lastOpened;
        for (int i = opening + 1; i < line.end(); i++) {
            if (text.charAt(i) == ',' && beginsField(i + 1)) {
                mends.add(RepairCandidate.of(
                        lines.span(number, opening, opening + 1),
                        "what \"" + text.charAt(opening) + "\" begins is never closed",
                        "add \"" + closer + "\" after " + text.substring(opening, i),
                        new Patch(number, i, 0, closer)));
                return;
            }
        }
    }

    private void colon(int at) {
        if (value < 0) {
            value = at + 1;
            fieldValue = value;
            fieldName = text.substring(part, at).strip();
            return;
        }
        String before = text.substring(value, at);
        String word = before.substring(before.lastIndexOf(' ') + 1);
        String first = before.substring(0, before.length() - word.length()).stripTrailing();
        if (!first.isBlank() && names.contains(word)) {
            int gap = value + first.length();
            if (first.endsWith(";")) {
                mends.add(RepairCandidate.of(
                        lines.span(number, gap - 1, gap),
                        "fields are separated by commas, and this is a semicolon",
                        "write a comma in its place",
                        Patch.replace(number, gap - 1, gap, ",")));
            }
            mends.add(RepairCandidate.of(
                    lines.span(number, gap - 1, gap),
                    "there is no comma between" + first + " and " + word,
                    "put a comma before " + word,
                    new Patch(number, gap, 0, ",")));
            quoteValue(at, COLON);
            value = at + 1;
        } else {
            quoteValue(at, COLON);
        }
    }

    /** {@code note: fast [beta] mode}: the whole value is text, up to the next field or the end. */
    private void bracketInText(int place) {
        int end = line.end() - 1;
        for (int i = place; i < line.end(); i++) {
            if (text.charAt(i) == ',' && beginsField(i + 1)) {
                end = i;
                break;
            }
        }
        int from = value;
        while (from < place && Line.isBlank(text.charAt(from))) {
            from++;
        }
        String name = text.substring(part, Math.max(part, value - 1)).strip();
        String written =
                YamlQuoting.quoted(text.substring(from, Math.max(from, end)).strip());
        mends.add(RepairCandidate.of(
                lines.span(number, place, place + 1),
                "\"" + text.charAt(place) + "\" begins a list or a group, and this is text",
                "put it in quotes: write " + name + ": " + written,
                Patch.replace(number, from, Math.max(from, end), written)));
    }

    private void quoteValue(int place, String message) {
        int from = value;
        while (from < line.end() && Line.isBlank(text.charAt(from))) {
            from++;
        }
        String name = text.substring(part, Math.max(part, value - 1)).strip();
        String written = YamlQuoting.quoted(text.substring(from, partEnd(place)));
        mends.add(RepairCandidate.of(
                lines.span(number, place, place + 1),
                message,
                "put it in quotes: write " + name + ": " + written,
                Patch.replace(number, from, partEnd(place), written)));
    }

    /** Where a part of a list or group ends that goes on at an index: before the next comma with a name after it, or a closer. */
    private int partEnd(int index) {
        int end = index;
        while (end < line.end()
                && "]}".indexOf(text.charAt(end)) < 0
                && !(text.charAt(end) == ',' && beginsField(end + 1))) {
            end++;
        }
        while (end > index && Line.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean beginsField(int index) {
        return Line.of(text.substring(index)).hasKey();
    }

    private void unclosed() {
        int outermost = open.peekLast();
        StringBuilder closers = new StringBuilder();
        open.forEach(opening -> closers.append(closerOf(opening)));
        String whole = text.substring(outermost, line.end()) + closers;
        int comment = text.indexOf('#', line.end());
        if (comment >= 0 && text.stripTrailing().endsWith(closers.toString())) {
            hidden(comment, closers.length());
            return;
        }
        mends.add(RepairCandidate.of(
                lines.span(number, outermost, outermost + 1),
                "what \"" + text.charAt(outermost) + "\" begins is never closed",
                whole.length() <= SHORT && outermost == line.value()
                        ? "write " + QuoteRepairs.named(line, whole)
                        : "add \"" + closers + "\" at the end of the line",
                new Patch(number, line.end(), 0, closers.toString())));
    }

    /** {@code usd: 0.20 # per second, source: …}}: what comes after the # is read as nothing. */
    private void hidden(int comment, int closers) {
        int last = text.stripTrailing().length() - closers;
        int end = comment;
        while (end < last && !(text.charAt(end) == ',' && beginsField(end + 1))) {
            end++;
        }
        String more = end < last ? ", " + Line.of(text.substring(end + 1)).key() + ": …" : "";
        mends.add(RepairCandidate.of(
                lines.span(number, comment, end),
                "a comment goes on to the end of the line, and hides the rest of the group",
                "delete \"" + text.substring(comment, end).stripTrailing() + "\": write "
                        + text.substring(part, line.end()).strip() + more,
                Patch.replace(number, line.end(), end, "")));
    }

    private String closerOf(int opening) {
        return text.charAt(opening) == '[' ? "]" : "}";
    }
}
