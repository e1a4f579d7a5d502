package dev.vitrine.snippets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a language writes a text as a literal. All begin with JSON's way, with the characters that no reader sees written as
 * {@code \\uXXXX}: control characters, line separators, and the marks that make source read other than it runs. The playground's
 * script quotes by the same names, and a test holds the two together.
 */
public enum Quoting {
    /** Inside {@code "…"} of JSON and Python. */
    JSON("json"),
    /** Inside a JSON text that is in {@code '…'} of a POSIX shell. */
    SHELL_JSON("shell-json"),
    /** Inside {@code "…"} of JavaScript; what would end or hide a script element is broken up as well. */
    JAVASCRIPT("javascript"),
    /** Inside {@code "…"} of Java: ASCII only, since Java 17 reads source as the system's encoding says. */
    JAVA("java"),
    /** Inside a JSON text that is in a text block of Java. */
    JAVA_JSON("java-json"),
    /** Inside {@code "…"} of Go, which has no halves of pairs. */
    GO("go"),
    /** Inside a JSON text that is in a raw string of Go, which ends at a backtick and has no escapes. */
    GO_JSON("go-json"),
    /** Inside {@code "…"} of PHP, where a dollar begins a variable and {@code \\b} is no escape. */
    PHP("php");

    /** Half a pair is no character: what is sent instead is what every encoder would make of it. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final String id;

    Quoting(String id) {
        this.id = id;
    }

    /** As the playground's script calls it. */
    public String id() {
        return id;
    }

    /** How the same language quotes a text that is not inside a JSON text. */
    Quoting ofPlainText() {
        return switch (this) {
            case JAVA_JSON -> JAVA;
            case GO_JSON -> GO;
            default -> this;
        };
    }

    /** The literal, with its quotation marks. */
    public String literal(String text) {
        return '"' + inside(text) + '"';
    }

    /** What is between the quotation marks. */
    public String inside(String text) {
        String json = json(text);
        return switch (this) {
            case JSON -> json;
            case SHELL_JSON -> json.replace("'", "'\\''");
            case JAVASCRIPT -> json.replace("<", "\\x3c");
            case JAVA -> ascii(json);
            case JAVA_JSON -> ascii(json).replace("\\", "\\\\");
            case GO -> json(withoutHalves(text));
            case GO_JSON -> json.replace("`", "\\u0060");
            case PHP -> php(json(withoutHalves(text)));
        };
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (isHidden(text, i)) {
                        out.append(escape(unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isHidden(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isSurrogate(unit)) {
            boolean pairs = Character.isHighSurrogate(unit)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !pairs;
        }
        return unit < 0x20
                || (unit >= 0x7f && unit <= 0x9f)
                || unit == 0x061c
                || (unit >= 0x200e && unit <= 0x200f)
                || (unit >= 0x2028 && unit <= 0x202e)
                || (unit >= 0x2066 && unit <= 0x2069)
                || unit == 0xfeff;
    }

    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            out.append(unit < 0x80 ? String.valueOf(unit) : escape(unit));
        }
        return out.toString();
    }

    private static String withoutHalves(String text) {
        return HALF.matcher(text).replaceAll("\ufffd");
    }

    private static String escape(char unit) {
        return String.format(Locale.ROOT, "\\u%04x", (int) unit);
    }

    /** Steps over each escape as a whole, so that the second backslash of {@code \\\\} begins none. */
    private static String php(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (unit == '$') {
                out.append("\\$");
            } else if (unit != '\\') {
                out.append(unit);
            } else if (json.charAt(i + 1) == 'u') {
                out.append("\\u{").append(json, i + 2, i + 6).append('}');
                i += 5;
            } else {
                out.append(json.charAt(i + 1) == 'b' ? "\\u{8}" : json.substring(i, i + 2));
                i++;
            }
        }
        return out.toString();
    }
}
