package dev.vitrine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Guesses what a misspelt word was meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The candidate that is nearest to a word, if any is near enough: at most one slip for each three letters. A slip is a
     * letter too many, too few, wrong, or two swapped. Ties go to the first in alphabetical order.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        if (word.isEmpty() || word.length() > 100) {
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
}
