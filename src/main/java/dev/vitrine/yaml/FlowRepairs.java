package dev.vitrine.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists and groups in brackets and braces: {@code - {per: second, usd: 0.20}}. One pass over one line. */
final class FlowRepairs extends LineRepairs {
    static final String MARKDOWN = "this is a Markdown link, and a plain address is needed";
    private static final int SHORT = 60;
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*+\\]\\((https?://[^()\\s,]++)\\)");

    private final Deque<Integer> open = new ArrayDeque<>();
    /** Where the part between two commas begins. */
    private int part;
    /** Where the value of the part begins, after its colon; -1 before it. */
    private int value = -1;
    /** Where the value of the last field begins, and its name. */
    private int fieldValue = -1;

    private String fieldName = "";
    /** Whether a value or a name begins: there are only blanks since the bracket, brace, comma or colon before. */
    private boolean begins = true;

    FlowRepairs(Lines lines, int number, Set<String> names) {
        super(lines, number, names);
    }

    @Override
    void look() {
        if (line.shown().startsWith("{") || line.shown().startsWith("[")) {
            for (int i = line.value(); i < line.end(); i++) {
                i = step(i, text.charAt(i));
            }
            if (!open.isEmpty() && !goesOn()) {
                unclosed();
            }
        }
    }

    /** Looks at a character, and returns the index of the last one that belongs to it. */
    private int step(int at, char character) {
        boolean began = begins;
        begins = "[{,".indexOf(character) >= 0 || began && Line.isBlank(character);
        Matcher link = LINK.matcher(text).region(at, line.end());
        if (began && (character == '"' || character == '\'')) {
            return quote(at);
        } else if (began && character == '[' && value >= 0 && link.lookingAt()) {
            begins = false;
            wrong(at, link.end(), MARKDOWN)
                    .edit("write " + inPart(link.group(1)), replace(at, link.end(), link.group(1)));
            return link.end() - 1;
        } else if (character == '[' || character == '{') {
            open(at, began);
        } else if (character == ']' || character == '}') {
            close(at, character);
        } else if (character == ',') {
            if (began && !open.isEmpty() && at > open.peek()) {
                wrong(at, at + 1, "there is nothing before this comma").delete();
            }
            next(at + 1);
        } else if (character == ':' && isSeparator(at + 1)) {
            begins = true;
            colon(at);
        } else if (began && value >= 0 && isReserved(character)) {
            quoteValue(at, partEnd(at), reserved(character));
        } else if (character == '#' && value >= 0 && Line.isBlank(text.charAt(at - 1))) {
            quoteValue(at, partEnd(at), "\" #\" begins a comment, which hides the rest of the line");
        }
        return at;
    }

    /** The address of a value that is a link of Markdown and nothing else. */
    static Optional<String> link(String value) {
        Matcher matcher = LINK.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The index of the bracket or brace that closes the one that a text begins with, or -1. */
    static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "[{".indexOf(text.charAt(i)) >= 0 ? 1 : "]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean isReserved(char character) {
        return "@`%*&!|>".indexOf(character) >= 0;
    }

    static String reserved(char character) {
        return "text that begins with \"" + character + "\" means something else to YAML unless it is in quotes";
    }

    /** Whether it is a list or group over several lines. */
    private boolean goesOn() {
        boolean more = open.peek() == line.end() - 1 || text.charAt(line.end() - 1) == ',';
        return more && lines.contentBelow(number) <= lines.count();
    }

    private void next(int start) {
        part = start;
        value = -1;
    }

    private boolean isSeparator(int index) {
        return index >= line.end() || " \t,]}".indexOf(text.charAt(index)) >= 0;
    }

    private int skipBlanks(int index) {
        int at = index;
        while (at < line.end() && Line.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A value of the part that is looked at, after its name, if it has one. */
    private String inPart(String written) {
        return value < 0 ? written : text.substring(part, value - 1).strip() + ": " + written;
    }

    /** A value that is text up to an index, and needs quotes. */
    private void quoteValue(int place, int end, String message) {
        int from = skipBlanks(value);
        int to = Math.max(from, end);
        String written = YamlQuoting.quoted(text.substring(from, to).strip());
        wrong(place, place + 1, message).edit("put it in quotes: write " + inPart(written), replace(from, to, written));
    }

    /** {@code note: fast [beta] mode}: the whole value is text, up to the next field or the end. */
    private void open(int at, boolean began) {
        if (!began && value >= 0) {
            String message = "\"" + text.charAt(at) + "\" begins a list or a group, and this is text";
            quoteValue(at, commaBeforeField(at).orElse(line.end() - 1), message);
        }
        open.push(at);
        next(at + 1);
    }

    /** The index of the quote's end. */
    private int quote(int start) {
        int end = YamlQuoting.end(text, start);
        if (end < 0 || end >= line.end()) {
            int guess = partEnd(start);
            String quote = text.substring(start, start + 1);
            wrong(start, start + 1, "the text that begins with this quote is never ended")
                    .edit("write " + inPart(text.substring(start, guess) + quote), insert(guess, quote));
            return line.end();
        }
        int after = skipBlanks(end + 1);
        if (after < line.end() && ",:]}".indexOf(text.charAt(after)) < 0) {
            boolean isAnother = "\"'".indexOf(text.charAt(after)) >= 0;
            if (isAnother) {
                noComma(start, end);
            }
            endedEarly(start, end, partEnd(after));
            if (!isAnother) {
                noComma(start, end);
            }
        }
        return end;
    }

    private void noComma(int start, int end) {
        wrong(end, end + 1, "there is no comma after the end of this text")
                .edit("put a comma after " + text.substring(start, end + 1), insert(end + 1, ","));
    }

    private void endedEarly(int start, int end, int to) {
        String inner = text.substring(start, to);
        boolean isEnclosed = inner.endsWith(inner.substring(0, 1));
        String written = YamlQuoting.quoted(isEnclosed ? inner.substring(1, inner.length() - 1) : inner);
        wrong(end, end + 1, "this quote ends the text, and more comes after it")
                .edit("write " + inPart(written), replace(start, to, written));
    }

    private void close(int at, char closer) {
        Wrong nothing = wrong(at, at + 1, "\"" + closer + "\" closes nothing");
        if (open.isEmpty()) {
            nothing.delete();
            return;
        }
        int opening = open.pop();
        String right = closerOf(opening);
        if (right.charAt(0) != closer) {
            // {values: [5, 9, default: 5}: a list whose end is missing is closed before the next field.
            commaBeforeField(opening + 1)
                    .ifPresent(comma -> neverClosed(opening)
                            .edit(
                                    "add \"" + right + "\" after " + text.substring(opening, comma),
                                    insert(comma, right)));
            if (closer == ']' && fieldValue > 0) {
                // {values: 5, 9]}: a list whose beginning is missing begins with the value of the field before.
                int from = skipBlanks(fieldValue);
                nothing.edit("write " + fieldName + ": [" + text.substring(from, at + 1), insert(from, "["));
            }
            nothing.delete();
            wrong(at, at + 1, "\"" + text.charAt(opening) + "\" is closed by \"" + closer + "\"")
                    .replace(right, "write \"" + right + "\" in its place");
        }
        next(at + 1);
    }

    private String closerOf(int opening) {
        return text.charAt(opening) == '[' ? "]" : "}";
    }

    private Wrong neverClosed(int opening) {
        return wrong(opening, opening + 1, "what \"" + text.charAt(opening) + "\" begins is never closed");
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
        boolean isField = !first.isBlank() && names.contains(word);
        if (isField) {
            int gap = value + first.length();
            if (first.endsWith(";")) {
                wrong(gap - 1, gap, "fields are separated by commas, and this is a semicolon")
                        .replace(",", "write a comma in its place");
            }
            wrong(gap - 1, gap, "there is no comma between" + first + " and " + word)
                    .edit("put a comma before " + word, insert(gap, ","));
        }
        quoteValue(at, partEnd(at), ValueRepairs.COLON);
        value = isField ? at + 1 : value;
    }

    /** Where a part that goes on at an index ends: before the next comma with a name after it, or a closer. */
    private int partEnd(int index) {
        int end = index;
        while (end < line.end() && "]}".indexOf(text.charAt(end)) < 0 && !isCommaBeforeField(end)) {
            end++;
        }
        while (end > index && Line.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean isCommaBeforeField(int index) {
        return text.charAt(index) == ',' && Line.of(text.substring(index + 1)).hasKey();
    }

    private Optional<Integer> commaBeforeField(int from) {
        return IntStream.range(from, line.end())
                .filter(this::isCommaBeforeField)
                .boxed()
                .findFirst();
    }

    private void unclosed() {
        int outermost = open.peekLast();
        String closers = open.stream().map(this::closerOf).collect(Collectors.joining());
        String whole = text.substring(outermost, line.end()) + closers;
        int comment = text.indexOf('#', line.end());
        if (comment >= 0 && text.stripTrailing().endsWith(closers)) {
            hidden(comment, text.stripTrailing().length() - closers.length());
        } else {
            boolean isShort = whole.length() <= SHORT && outermost == line.value();
            neverClosed(outermost)
                    .edit(
                            isShort ? "write " + named(whole) : "add \"" + closers + "\" at the end of the line",
                            insert(line.end(), closers));
        }
    }

    /** {@code usd: 0.20 # per second, source: …}}: what comes after the # is read as nothing. */
    private void hidden(int comment, int last) {
        int end = comment;
        while (end < last && !isCommaBeforeField(end)) {
            end++;
        }
        String more = end < last ? ", " + Line.of(text.substring(end + 1)).key() + ": …" : "";
        String rest = text.substring(part, line.end()).strip() + more;
        wrong(comment, end, "a comment goes on to the end of the line, and hides the rest of the group")
                .edit(
                        "delete \"" + text.substring(comment, end).stripTrailing() + "\": write " + rest,
                        replace(line.end(), end, ""));
    }
}
