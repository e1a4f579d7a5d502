package dev.vitrine.problem;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading user input: the value, if there is one, and all problems that were found.
 *
 * @param value absent if an error prevented it
 * @param problems errors and warnings, in the order in which they were found
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** A value without problems. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(Optional.of(value), List.of());
    }

    /** A value that came with problems. */
    public static <T> Checked<T> of(T value, List<Problem> problems) {
        return new Checked<>(Optional.of(value), problems);
    }

    /** No value, for these reasons. */
    public static <T> Checked<T> failed(List<Problem> problems) {
        return new Checked<>(Optional.empty(), problems);
    }

    /** No value, for this reason. */
    public static <T> Checked<T> failed(Problem problem) {
        return failed(List.of(problem));
    }
}
