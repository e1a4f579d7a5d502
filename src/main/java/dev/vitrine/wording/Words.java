package dev.vitrine.wording;

import java.util.List;
import java.util.Locale;

/** Puts words together as a person would. */
public final class Words {
    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String and(List<String> words) {
        return join(words, " and ");
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String or(List<String> words) {
        return join(words, " or ");
    }

    private static String join(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
    }

    /** {@code 1 model}, {@code 80 models}, {@code 1,204 prices}. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1 entry}, {@code 32 entries}: of models in a list, which may have several. */
    public static String entries(long number) {
        return grouped(number) + (number == 1 ? " entry" : " entries");
    }

    /** {@code 1,204}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The word with "a" or "an" before it, by its first letter. */
    public static String article(String word) {
        return ("aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 ? "an " : "a ") + word;
    }

    /** The word with its first letter upper case. */
    public static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A word of a record, such as {@code text-to-video}, as it is read: {@code text to video}. */
    public static String spaced(String key) {
        return key.replace('-', ' ');
    }

    /** The text with an "s" of possession. */
    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }
}
