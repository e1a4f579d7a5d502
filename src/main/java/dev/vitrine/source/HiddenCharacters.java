package dev.vitrine.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Characters that are invisible, or that change how others are displayed. */
public final class HiddenCharacters {
    private static final int ASCII = 0x80;

    private HiddenCharacters() {}

    /** Whether the character at an index has no place in a record. */
    public static boolean isAt(String text, int index) {
        char character = text.charAt(index);
        if (character < ASCII) {
            return character == '\u007f'
                    || (character < ' ' && character != '\t' && character != '\n' && character != '\r');
        }
        return switch (character) {
            case '\u200c', '\u200d' -> !joins(text, index);
            case '\u034f', '\u115f', '\u1160', '\u180e', '\u3164', '\uffa0' -> true;
            case '\udb40' -> isHalf(text, index) || text.charAt(index + 1) <= '\udc7f';
            default ->
                within(character, '\u0080', '\u009f')
                        || character == '\u00ad'
                        || character == '\u061c'
                        || character == '\u200b'
                        || within(character, '\u200e', '\u200f')
                        || within(character, '\u2028', '\u202e')
                        || within(character, '\u2060', '\u206f')
                        || character == '\ufeff'
                        || within(character, '\ufff9', '\ufffb')
                        || within(character, '\ufffe', '\uffff')
                        || (within(character, '\udc00', '\udc7f') && index > 0 && text.charAt(index - 1) == '\udb40')
                        || isHalf(text, index);
        };
    }

    /** Each hidden character in a text without its quotes, once; escapes in the quotes may have produced it. */
    public static List<Integer> in(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> isAt(text, i) && !isSecondHalf(text, i))
                .map(text::codePointAt)
                .distinct()
                .boxed()
                .toList();
    }

    /** A text without them. */
    public static String without(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> !isAt(text, i))
                .mapToObj(i -> Character.toString(text.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Whether the character is a blank that is not an ordinary space: it looks like one, and YAML takes it for a letter. */
    public static boolean isOddBlank(char character) {
        return character >= ASCII && Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** {@code U+200B (zero width space)}. */
    public static String name(int point) {
        String name = Character.getName(point);
        String code = String.format(Locale.ROOT, "U+%04X", point);
        return name == null ? code : code + " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    /** In emoji and some scripts, a joiner has a meaning; next to plain letters, it is only hidden. */
    private static boolean joins(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && text.charAt(index - 1) > '\u02ff'
                && text.charAt(index + 1) > '\u02ff';
    }

    /** Half a character, which only an escape can write. */
    private static boolean isHalf(String text, int index) {
        char character = text.charAt(index);
        return Character.isHighSurrogate(character)
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : Character.isLowSurrogate(character) && !isSecondHalf(text, index);
    }

    private static boolean isSecondHalf(String text, int index) {
        return index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    private static boolean within(char character, char first, char last) {
        return character >= first && character <= last;
    }
}
