package dev.vitrine.problem;

import java.util.Locale;

/** Makes text from a record safe to print: nothing in it can move a cursor, hide text or start a command of a CI log. */
public final class Printable {
    private static final int LONGEST = 400;
    private static final int HEAD = 260;
    private static final int TAIL = 120;

    private Printable() {}

    /** The text with every control, format and surrogate-half character shown as an escape such as {@code \u001b}. */
    public static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (hidden(point)) {
                if (out == null) {
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else if (out != null) {
                out.appendCodePoint(point);
            }
        }
        return out == null ? text : out.toString();
    }

    /**
     * Shortens a long text to its beginning and its end, with an ellipsis between them, so that messages that quote a record
     * stay readable and small.
     */
    public static String brief(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int head = Character.isHighSurrogate(text.charAt(HEAD - 1)) ? HEAD - 1 : HEAD;
        int tail = text.length() - TAIL;
        return text.substring(0, head) + " … "
                + text.substring(Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail);
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
