package dev.vitrine.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Characters that are invisible, that change how others are displayed, or that every font may draw in its own way. */
public final class HiddenCharacters {
    private static final int ASCII = 0x80;
    private static final int MOST_NAMED = 3;

    /** The flag of a part of a country is this flag, the letters of the part as tags, and an end: England is {@code gbeng}. */
    private static final int FLAG = 0x1F3F4;

    private static final int FLAG_END = 0xE007F;
    private static final int LONGEST_FLAG = 8;

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
            case '\udb40' -> isHalf(text, index) || (isTag(text, index) && !isInFlag(text, index));
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
                        || within(character, '\ue000', '\uf8ff')
                        || (isSecondHalf(text, index) && isTag(text, index - 1) && !isInFlag(text, index - 1))
                        || (isFirstHalf(text, index)
                                ? isPrivate(text, index)
                                : isSecondHalf(text, index) && isPrivate(text, index - 1))
                        || isHalf(text, index);
        };
    }

    /** The end of the hidden characters that begin at an index, one right after another. */
    static int endOfRun(String text, int index) {
        int end = index;
        while (end < text.length() && isAt(text, end)) {
            end++;
        }
        return end;
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

    /** What is wrong with hidden characters: {@code invisible character: U+200B (zero width space)}. */
    static String describe(String hidden) {
        List<Integer> points = in(hidden);
        boolean arePrivate = points.stream().allMatch(point -> Character.getType(point) == Character.PRIVATE_USE);
        String kind = arePrivate ? "private-use character" : "invisible character";
        String names =
                points.stream().limit(MOST_NAMED).map(HiddenCharacters::name).collect(Collectors.joining(", "));
        return points.size() == 1
                ? kind + ": " + names
                : kind + "s: " + names + (points.size() > MOST_NAMED ? ", …" : "");
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

    /** Whether the characters at an index are a tag, which is invisible by itself. */
    private static boolean isTag(String text, int index) {
        return text.charAt(index) == '\udb40' && text.charAt(index + 1) <= '\udc7f';
    }

    /** Whether a tag belongs to a flag, from its black flag to its end. */
    private static boolean isInFlag(String text, int index) {
        int start = index;
        for (int tags = 0; tags <= LONGEST_FLAG && start >= 2 && isTag(text, start - 2); tags++) {
            start -= 2;
        }
        if (start < 2 || text.codePointAt(start - 2) != FLAG) {
            return false;
        }
        int end = start;
        for (int tags = 0; tags < LONGEST_FLAG && text.codePointAt(end) != FLAG_END; tags++) {
            end += 2;
            if (end + 1 >= text.length() || !isTag(text, end)) {
                return false;
            }
        }
        return end >= index && text.codePointAt(end) == FLAG_END;
    }

    /** Whether a pair of UTF-16 units is a character that no standard gives a meaning. */
    private static boolean isPrivate(String text, int index) {
        return Character.getType(text.codePointAt(index)) == Character.PRIVATE_USE;
    }

    private static boolean isFirstHalf(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
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
