package dev.vitrine.review;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of records, compared and shown. */
final class TextDiff {
    /** What a reader takes in at a glance. */
    private static final int LONG = 120;

    /** How much of what stays the same is shown beside what changed. */
    private static final int CONTEXT = 24;

    private static final Pattern BLANK = Pattern.compile("\n[ \t]*\n");

    /** A line that Markdown does not join to the one before: of a list, a table, a heading, a quotation, code. */
    private static final Pattern MARKED =
            Pattern.compile("(?m)^ {0,3}([-*+] |>|#{1,6} |\\d+[.)] |=+ *$|-{2,} *$)|^( {4}|\t)|\\||( {2}|\\\\)$");

    private TextDiff() {}

    /** The text as it is read, so that two foldings of one paragraph are the same text. */
    static String unfolded(String text) {
        String plain = text.replace("\r\n", "\n").stripTrailing();
        if (plain.indexOf('\n') < 0 || plain.contains("```") || plain.contains("~~~")) {
            return plain;
        }
        return Arrays.stream(BLANK.split(plain))
                .map(block -> MARKED.matcher(block).find() ? block.stripTrailing() : joined(block))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String joined(String block) {
        return block.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    }

    /** A text on one line, short enough to be read at a glance. */
    static String brief(String text) {
        String line = text.strip().replaceAll("(?<!\\s)[^\\S\n]*+\n\\s*+", " ⏎ ");
        return line.length() <= LONG ? line : head(line, LONG - 24) + "… (" + line.length() + " characters)";
    }

    /** Two texts on a line each, what they have in common at both ends left out where they are long. */
    record Pair(String before, String after) {
        static Pair of(String before, String after) {
            String old = before.strip().replaceAll("(?<!\\s)[^\\S\n]*+\n\\s*+", " ⏎ ");
            String now = after.strip().replaceAll("(?<!\\s)[^\\S\n]*+\n\\s*+", " ⏎ ");
            if (old.length() <= LONG && now.length() <= LONG) {
                return old.equals(now) ? new Pair(visible(before), visible(after)) : new Pair(old, now);
            }
            int most = Math.min(old.length(), now.length());
            int start = 0;
            while (start < most && old.charAt(start) == now.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < most - start && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
                end++;
            }
            return new Pair(part(old, start, end), part(now, start, end));
        }
    }

    /** A text whose changes are of space only, with the line breaks shown. */
    private static String visible(String text) {
        return brief(text.replace("\n", "⏎"));
    }

    private static String part(String text, int start, int end) {
        int from = start <= CONTEXT ? 0 : wordStart(text, start - CONTEXT, start);
        int to = end <= CONTEXT ? text.length() : wordEnd(text, text.length() - end + CONTEXT, text.length() - end);
        String changed = text.substring(from, to);
        String shown = changed.length() <= 2 * LONG ? changed : head(changed, 2 * LONG) + "…";
        return (from > 0 ? "…" : "") + shown + (to < text.length() ? "…" : "");
    }

    private static int wordStart(String text, int from, int limit) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space < limit ? space + 1 : boundary(text, from);
    }

    private static int wordEnd(String text, int to, int limit) {
        int space = text.lastIndexOf(' ', to);
        return space >= limit ? space : boundary(text, to);
    }

    private static String head(String text, int length) {
        return text.substring(0, boundary(text, length));
    }

    /** The place, or the one before it where it would cut a character in two. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
