package dev.vitrine.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A problem with user input, as a value: found, collected and printed, never thrown.
 *
 * @param rule the check that found it
 * @param location the smallest span that has to change
 * @param message what is wrong, in words that quote the reader's own text; a very long one is shortened in the middle
 * @param hint the exact edit that fixes it, if one is known; shortened likewise
 * @param related other locations that contribute to the problem, so a change of any of them may have caused it
 */
public record Problem(Rule rule, Location location, String message, Optional<String> hint, List<Location> related)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(problem -> problem.rule().id())
            .thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(location);
        message = Printable.brief(Printable.of(Printable.brief(message)));
        hint = hint.map(Printable::brief).map(Printable::of).map(Printable::brief);
        related = List.copyOf(related);
    }

    /** A problem of one place. */
    public Problem(Rule rule, Location location, String message, Optional<String> hint) {
        this(rule, location, message, hint, List.of());
    }

    /** A problem without a hint. */
    public static Problem of(Rule rule, Location location, String message) {
        return new Problem(rule, location, message, Optional.empty());
    }

    /** A problem with the edit that fixes it. */
    public static Problem of(Rule rule, Location location, String message, String hint) {
        return new Problem(rule, location, message, Optional.of(hint));
    }

    /** The same problem with one more related location. */
    public Problem relatedTo(Location other) {
        return new Problem(
                rule,
                location,
                message,
                hint,
                Stream.concat(related.stream(), Stream.of(other)).toList());
    }

    /** Whether this fails a build; a warning does not. */
    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** By file and line, so that a list of problems reads like the files do. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
