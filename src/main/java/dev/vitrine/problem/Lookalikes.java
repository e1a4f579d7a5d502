package dev.vitrine.problem;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters of other scripts that look like Latin ones, so that a reader cannot see why {@code lіcense} is not a field. The
 * pairs are those of UTS #39 (confusables) for Cyrillic and Greek letters that look exactly like Latin ones.
 */
public final class Lookalikes {
    private static final String OTHER = "аеорсухіјѕһԁӏɡԛԝкмтвнАЕОРСУХІЈЅҺКМТВНαονρτυικχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧıł";
    private static final String LATIN = "aeopcyxijshdlgqwkmtbhAEOPCYXIJSHKMTBHaovptuikxyABEZHIKMNOPTYXil";
    private static final Map<Character, Character> PAIRS = new HashMap<>();

    static {
        for (int i = 0; i < OTHER.length(); i++) {
            PAIRS.put(OTHER.charAt(i), LATIN.charAt(i));
        }
    }

    private Lookalikes() {}

    /**
     * The text with Latin letters in place of those that look like them, wide letters as ordinary ones, and letters without
     * their accents. No other character is changed or lost.
     */
    public static String folded(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .chars()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(character -> folded.append(PAIRS.getOrDefault((char) character, (char) character)));
        return folded.toString();
    }

    /** As {@link #remark}, for a Cyrillic or Greek letter in a word of any length in a text. */
    public static Optional<String> inWords(String text) {
        return Stream.of(text.split("[^\\p{L}]+", -1))
                .filter(word -> word.chars().anyMatch(Lookalikes::isForeign))
                .flatMap(word -> remark(word).stream())
                .findFirst();
    }

    /** The text with Latin letters in place of Cyrillic and Greek ones that look like them. */
    public static String latin(String text) {
        return text.chars()
                .mapToObj(character ->
                        Character.toString(isForeign(character) ? PAIRS.get((char) character) : (char) character))
                .collect(Collectors.joining());
    }

    private static boolean isForeign(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return PAIRS.containsKey((char) character)
                && (script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK);
    }

    /**
     * Describes a lookalike letter in a word that also has Latin letters, such as
     * {@code its "а" is CYRILLIC SMALL LETTER A, not the Latin letter "a"}; absent for any other text.
     */
    public static Optional<String> remark(String text) {
        boolean hasLatin = text.chars().anyMatch(character -> character < 0x80 && Character.isLetter(character));
        return !hasLatin
                ? Optional.empty()
                : text.chars()
                        .filter(character -> PAIRS.containsKey((char) character))
                        .mapToObj(character -> "its \"" + (char) character + "\" is "
                                + Character.getName(character).toLowerCase(Locale.ROOT) + ", not the Latin letter \""
                                + PAIRS.get((char) character) + "\"")
                        .findFirst();
    }
}
