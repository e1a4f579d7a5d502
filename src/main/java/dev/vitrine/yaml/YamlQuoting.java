package dev.vitrine.yaml;

/** Text in the quotes that leave it as it is. */
final class YamlQuoting {
    private YamlQuoting() {}

    /** In double quotes, or in single ones where it has a double quote or a backslash of its own. */
    static String quoted(String text) {
        return text.contains("\"") || text.contains("\\") ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
    }

    /** The index of the quote that ends a text which begins at an index, or -1. */
    static int end(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && quote == '"') {
                i++;
            } else if (character == quote) {
                boolean doubled = quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
