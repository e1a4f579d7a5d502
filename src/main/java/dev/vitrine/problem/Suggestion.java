package dev.vitrine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * The intended word for a misspelled one. A suggestion is another spelling of the same name or a typo, never a different
 * meaning: in names of several words, each word has to be similar, and numbers have to be equal.
 */
public final class Suggestion {
    private static final int LONGEST = 100;
    /** For models and licenses, a part of a name may be another version. */
    private static final Set<String> COMPANIES = Set.of("provider", "organization", "gateway");

    private static final int SHORTEST_WORD = 2;
    private static final int LONG_WORD = 8;
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    /** The part of a page's address that identifies its owner. */
    private static final Pattern PAGE = Pattern.compile("(?i)^https?://(?:www\\.|api\\.|docs\\.)?([^/:?#]++).*+$");

    private static final Pattern DOMAIN = Pattern.compile("\\.(?:com|ai|io|net|org|dev|co|app|cloud|tech|example)$");
    /** Words that do not identify a record. */
    private static final List<String> FILLERS = List.of(
            "license", "licence", "licensed", "version", "terms", "the", "model", "inc", "ltd", "llc", "corp", "gmbh");

    private Suggestion() {}

    /** The candidate that is meant by a word with a slip in it; of several, the first in alphabetical order. */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        return closest(word, candidates, known -> false);
    }

    /**
     * The candidate that is meant by a word with a typo.
     *
     * @param isMeant whether a word of the name, in lower case, has its own meaning, so that it is not a typo
     */
    public static Optional<String> closest(String word, Collection<String> candidates, Predicate<String> isMeant) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        Tokens tokens = Tokens.of(word);
        record Guess(String candidate, int slips) {}
        return candidates.stream()
                .map(candidate -> new Guess(candidate, slips(tokens, Tokens.of(candidate), isMeant)))
                .filter(guess -> guess.slips() >= 0)
                .min(Comparator.comparingInt(Guess::slips).thenComparing(Guess::candidate))
                .map(Guess::candidate);
    }

    /**
     * The number of typos between two names, or -1 if there are too many: at most one in a word, or two in a long word. A typo
     * is an extra, missing or wrong letter, or two swapped letters.
     */
    private static int slips(Tokens one, Tokens other, Predicate<String> isMeant) {
        if (one.isEmpty() || other.isEmpty() || !one.numbers().equals(other.numbers())) {
            return -1;
        }
        if (one.words().size() != other.words().size()) {
            return slips(one.joined(), other.joined(), isMeant);
        }
        int[] slips = IntStream.range(0, one.words().size())
                .map(i -> slips(one.words().get(i), other.words().get(i), isMeant))
                .toArray();
        return IntStream.of(slips).anyMatch(of -> of < 0)
                ? -1
                : IntStream.of(slips).sum();
    }

    private static int slips(String one, String other, Predicate<String> isMeant) {
        if (one.equals(other)) {
            return 0;
        }
        int shorter = Math.min(one.length(), other.length());
        int slips = shorter < SHORTEST_WORD || isMeant.test(one) ? -1 : DISTANCE.apply(one, other);
        return slips <= (shorter < LONG_WORD ? 1 : 2) ? slips : -1;
    }

    /** {@code did you mean "second"?}, or nothing. */
    public static Optional<String> hint(String word, Collection<String> candidates) {
        return closest(word, candidates).map(Suggestion::question);
    }

    /** {@code did you mean "second"?}. */
    public static String question(String candidate) {
        return "did you mean \"" + candidate + "\"?";
    }

    /**
     * The record that is meant by a word that is not its id: its name, its id in another spelling, its address, or the only
     * company whose id contains the word.
     *
     * @param kind of record, such as {@code provider}
     * @param names the names of the existing records, by id; empty if a record has none
     */
    public static Optional<String> record(String kind, String word, Map<String, String> names) {
        return record(word, names)
                .or(() -> COMPANIES.contains(kind) ? company(word, names.keySet()) : Optional.empty());
    }

    private static Optional<String> record(String word, Map<String, String> names) {
        if (word.isBlank() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(word);
        SortedSet<String> ids = new TreeSet<>(names.keySet());
        Tokens tokens = Tokens.of(plain);
        return first(ids, id -> normal(id).equals(normal(plain)))
                .or(() -> first(ids, id -> normal(names.get(id)).equals(normal(plain))))
                .or(() -> first(ids, id -> normal(last(id)).equals(normal(last(plain)))))
                .or(() -> only(ids, id -> isSame(tokens, id, names.get(id), UnaryOperator.identity())))
                .or(() -> only(ids, id -> isSame(tokens, id, names.get(id), Tokens::sorted)))
                .or(() -> closest(plain, ids));
    }

    /**
     * The company whose id contains the word, or is contained in it: {@code bedrock} is {@code amazon-bedrock}, and
     * {@code bfl} is {@code black-forest-labs}.
     */
    private static Optional<String> company(String word, Collection<String> ids) {
        String part = DOMAIN.matcher(plain(word).toLowerCase(Locale.ROOT)).replaceFirst("");
        return only(
                new TreeSet<>(ids),
                id -> begins(id, part)
                        || begins(part, id)
                        || id.endsWith("-" + part)
                        || initials(id).equals(part));
    }

    private static String plain(String word) {
        return PAGE.matcher(word.strip()).replaceFirst("$1").replaceFirst("(?i)\\.ya?ml$", "");
    }

    private static boolean isSame(Tokens word, String id, String name, UnaryOperator<Tokens> order) {
        Tokens wanted = order.apply(word.without(FILLERS));
        return !wanted.isEmpty()
                && Stream.of(id, last(id), name)
                        .map(known -> order.apply(Tokens.of(known).without(FILLERS)))
                        .anyMatch(known -> known.joined().equals(wanted.joined()));
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

    private static Optional<String> only(SortedSet<String> ids, Predicate<String> test) {
        List<String> meant = ids.stream().filter(test).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** Only the letters and digits, in lower case; a text without any never equals another. */
    private static String normal(String text) {
        StringBuilder letters = new StringBuilder();
        Lookalikes.folded(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.length() == 0 ? text + " " : letters.toString();
    }
}
