package dev.vitrine.yaml;

/**
 * A line of YAML taken apart without regard to those around it: {@code "  - per: second  # read"} has the key {@code per}.
 * Offsets are 0-based, in UTF-16 units.
 *
 * @param text the whole line
 * @param indent how much blank it begins with
 * @param start where its content begins, after the dashes of lists
 * @param key the name before the first colon, empty if there is none
 * @param value where the value begins: after the colon, or at the content
 * @param end where the value ends, before a comment
 */
public record Line(String text, int indent, int start, String key, int value, int end) {
    static Line of(String text) {
        int indent = blanks(text, 0);
        int start = indent;
        while (text.startsWith("- ", start)) {
            start = blanks(text, start + 1);
        }
        int colon = keyEnd(text, start);
        int value = colon < 0 ? start : blanks(text, colon + 1);
        String key = colon < 0 ? "" : unquoted(text.substring(start, colon).strip());
        return new Line(text, indent, start, key, value, Math.max(value, end(text, value)));
    }

    /** The value, without the comment after it. */
    String shown() {
        return text.substring(value, end);
    }

    /** Name and value, without indentation, dashes and comment. */
    String content() {
        return text.substring(start, end);
    }

    boolean hasKey() {
        return !key.isEmpty();
    }

    /** Whether the line says anything: it is neither blank nor a comment. */
    boolean isContent() {
        return indent < text.length() && text.charAt(indent) != '#';
    }

    /** Whether it begins with the dash of a list's entry. */
    boolean isEntry() {
        return start > indent || text.strip().equals("-");
    }

    /** Whether it is a field that does not begin an entry. */
    boolean isField() {
        return hasKey() && !isEntry();
    }

    /** Whether it opens a text of several lines: {@code description: >-}. */
    boolean opensText() {
        boolean opens = end > value && end - value <= 3 && "|>".indexOf(text.charAt(value)) >= 0;
        for (int i = value + 1; i < end && opens; i++) {
            opens = "+-0123456789".indexOf(text.charAt(i)) >= 0;
        }
        return opens;
    }

    private static int blanks(String text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** The offset of the colon after a name, or -1. */
    private static int keyEnd(String text, int start) {
        int at = start;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at = text.indexOf(text.charAt(at), at + 1) + 1;
            if (at == 0) {
                return -1;
            }
        } else {
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
        }
        int colon = at == start ? -1 : blanks(text, at);
        boolean named = colon >= 0 && colon < text.length() && text.charAt(colon) == ':';
        return named && (colon + 1 == text.length() || isBlank(text.charAt(colon + 1))) ? colon : -1;
    }

    static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && (key.charAt(0) == '"' || key.charAt(0) == '\'');
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    private static int end(String text, int value) {
        int end = text.length();
        char quote = value < end ? text.charAt(value) : ' ';
        int from = quote == '"' || quote == '\'' ? Math.max(value, text.lastIndexOf(quote)) : value;
        int comment = text.indexOf(" #", from);
        if (comment >= 0 && (comment + 2 == end || text.charAt(comment + 2) == ' ')) {
            end = comment;
        }
        while (end > value && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
