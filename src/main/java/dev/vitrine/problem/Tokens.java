package dev.vitrine.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and numbers that a name is made of, however it is written: {@code GPLv3}, {@code gpl-3.0} and {@code GPL 3} are
 * all {@code gpl}, {@code 3}.
 */
record Tokens(List<String> words) {
    /** From this number of letters, a v at the end does not introduce a version. */
    private static final int SHORTEST = 3;

    Tokens {
        words = List.copyOf(words);
    }

    static Tokens of(String text) {
        String folded = Lookalikes.folded(text);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = end(folded, at);
            if (end > at) {
                add(folded.substring(at, end).toLowerCase(Locale.ROOT), words);
            }
            at = Math.max(end, at + 1);
        }
        return new Tokens(words);
    }

    /** The end of the word or number that begins at an index; the index itself if there is none. */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && goesOn(text, start, end)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(String text, int start, int at) {
        char character = text.charAt(at);
        if (Character.isDigit(text.charAt(start))) {
            boolean isPoint = character == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
            return Character.isDigit(character) || isPoint;
        }
        boolean isCamel = at > start
                && Character.isUpperCase(character)
                && Character.isLowerCase(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1));
        return Character.isLetter(character) && !isCamel;
    }

    private static void add(String word, List<String> words) {
        boolean isNumber = isNumber(word);
        int last = words.size() - 1;
        String before = last < 0 ? "" : words.get(last);
        if (isNumber && before.equals("v")) {
            words.remove(last);
        } else if (isNumber && before.endsWith("v") && before.length() > SHORTEST) {
            words.set(last, before.substring(0, before.length() - 1));
        }
        words.add(isNumber ? withoutZeros(word) : word);
    }

    /** {@code 2.0} is 2. */
    private static String withoutZeros(String number) {
        String shorter = number;
        while (shorter.endsWith(".0")) {
            shorter = shorter.substring(0, shorter.length() - 2);
        }
        return shorter;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** Without words that do not identify a record. */
    Tokens without(List<String> fillers) {
        return new Tokens(words.stream().filter(word -> !fillers.contains(word)).toList());
    }

    /** The numbers in it, which are never a slip of the keyboard: {@code ray-2} is not {@code ray-3}. */
    List<String> numbers() {
        return words.stream().filter(Tokens::isNumber).toList();
    }

    /** In alphabetical order, so that {@code claude 4 sonnet} equals {@code claude sonnet 4}. */
    Tokens sorted() {
        return new Tokens(words.stream().sorted().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of it in one word. */
    String joined() {
        return String.join("", words);
    }
}
