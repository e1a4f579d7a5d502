package dev.vitrine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Guesses what a misspelt word was meant to be. */
public final class Suggestion {
    private static final int LONGEST = 100;
    /** The part of a page's address that names who it is of. */
    private static final Pattern PAGE = Pattern.compile("(?i)^https?://(?:www\\.|api\\.|docs\\.)?([^/:?#]+).*$");

    private static final Pattern DOMAIN = Pattern.compile("\\.(?:com|ai|io|net|org|dev|co|app|cloud|tech|example)$");

    private Suggestion() {}

    /**
     * The candidate that is nearest to a word, if any is near enough: at most one slip for each three letters. A slip is a
     * letter too many, too few, wrong, or two swapped. Ties go to the first in alphabetical order.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, lower.length() / 3);
        record Guess(String candidate, int slips) {}
        var distance = new DamerauLevenshteinDistance(most);
        return candidates.stream()
                .map(candidate -> new Guess(candidate, distance.apply(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(guess -> guess.slips() >= 0)
                .min(Comparator.comparingInt(Guess::slips).thenComparing(Guess::candidate))
                .map(Guess::candidate);
    }

    /** {@code did you mean "second"?}, or nothing. */
    public static Optional<String> hint(String word, Collection<String> candidates) {
        return closest(word, candidates).map(candidate -> "did you mean \"" + candidate + "\"?");
    }

    /**
     * The record that was meant by a word that is not its id: its name, its id in another spelling, its address, or a
     * part of its id.
     *
     * @param names of the records that there are, by id; empty where a record has none
     */
    public static Optional<String> record(String word, Map<String, String> names) {
        if (word.isBlank() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = PAGE.matcher(word.strip()).replaceFirst("$1").replaceFirst("(?i)\\.ya?ml$", "");
        SortedSet<String> ids = new TreeSet<>(names.keySet());
        return first(ids, id -> normal(id).equals(normal(plain)))
                .or(() -> first(ids, id -> normal(names.get(id)).equals(normal(plain))))
                .or(() -> first(ids, id -> normal(last(id)).equals(normal(last(plain)))))
                .or(() -> closest(plain, ids))
                .or(() -> part(plain, ids));
    }

    /** The only id that the word is a part of, or the other way round: {@code bedrock} is {@code amazon-bedrock}. */
    private static Optional<String> part(String word, SortedSet<String> ids) {
        String part = DOMAIN.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        List<String> meant = ids.stream()
                .filter(id -> begins(id, part)
                        || begins(part, id)
                        || id.endsWith("-" + part)
                        || initials(id).equals(part))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** {@code black-forest-labs} is also called bfl. */
    private static String initials(String id) {
        return Stream.of(id.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean begins(String whole, String start) {
        return start.length() > 1
                && whole.startsWith(start)
                && (whole.length() == start.length() || !Character.isLetterOrDigit(whole.charAt(start.length())));
    }

    private static Optional<String> first(SortedSet<String> ids, Predicate<String> test) {
        return ids.stream().filter(test).findFirst();
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** Only letters and digits, in lower case; what has none is never the same as another. */
    private static String normal(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.length() == 0 ? text + " " : letters.toString();
    }
}
