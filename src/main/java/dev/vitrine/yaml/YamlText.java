package dev.vitrine.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a scalar of YAML: what may stand without quotes, and how the rest is written. */
public final class YamlText {
    /** A day of the calendar, by its form alone; what follows it makes a point in time of it. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * What YAML 1.2 (the core schema) or 1.1 (still read by most programs) takes for something else than text. Numbers in
     * base 60, such as {@code 16:9}, and words such as {@code no} are of 1.1 alone.
     */
    private static final Pattern OTHER = Pattern.compile(String.join(
            "|",
            "~|null|Null|NULL|<<|=",
            "y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF",
            "true|True|TRUE|false|False|FALSE",
            "[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*+",
            "[-+]?([0-9][0-9_]*)?(:[0-5]?[0-9])*+\\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+",
            "[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)",
            DAY.pattern(),
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*"));

    /** What begins something else than a scalar, or is easily mistaken for it. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private YamlText() {}

    /**
     * Whether every reader of YAML takes a scalar without quotes for text. {@code Ray 2} and {@code 2025-09} are text;
     * {@code 1.10}, {@code 2025}, {@code 2025-09-04}, {@code no} and {@code 16:9} are not, or not for all.
     */
    public static boolean isText(String plain) {
        return !plain.isEmpty() && !OTHER.matcher(plain).matches();
    }

    /** Whether it has the form of a day, {@code 2025-09-04}, which some readers take for a point in time. */
    public static boolean isDay(String plain) {
        return DAY.matcher(plain).matches();
    }

    /**
     * The scalar that every reader takes for this text: in double quotes where it needs any.
     *
     * @param layout where it will stand: in braces, commas and brackets need quotes too
     */
    public static String written(String text, Outline.Layout layout) {
        return isText(text) && isPlain(text, layout) ? text : quoted(text);
    }

    /** Whether the text needs no quotes for the sake of what stands around it. */
    private static boolean isPlain(String text, Outline.Layout layout) {
        return !text.isEmpty()
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && text.strip().equals(text)
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && text.chars().noneMatch(character -> isSpecial((char) character, layout));
    }

    private static boolean isSpecial(char character, Outline.Layout layout) {
        return isHidden(character) || layout == Outline.Layout.FLOW && ",[]{}".indexOf(character) >= 0;
    }

    private static boolean isHidden(char character) {
        return character < ' '
                || character >= '\u007f' && character <= '\u00a0'
                || character == '\u2028'
                || character == '\u2029'
                || character == '\ufeff'
                || Character.isSurrogate(character);
    }

    /** The text in double quotes, whatever it is. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> out.append('\\').append(character);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean escaped = isHidden(character) && !Character.isSurrogate(character);
                    out.append(escaped ? String.format(Locale.ROOT, "\\u%04x", (int) character) : character);
                }
            }
        }
        return out.append('"').toString();
    }
}
