package dev.vitrine.problem;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Contains failures of the program itself: a bug that one file meets becomes a problem of that file, and hides no other. */
public final class InternalErrors {
    static final Rule RULE = Rule.error(
            "internal-error",
            "A bug in Vitrine is reported for the file that triggers it, and all other files are still checked.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(RULE);

    private InternalErrors() {}

    /**
     * Does a piece of work that concerns one location.
     *
     * @return the result of the work; if it throws anything but a disk error or an out-of-memory error, a problem at the
     *     location
     * @throws UncheckedIOException if the work throws one: a disk failed
     */
    public static <T> Checked<T> contain(Location place, Supplier<T> work) {
        try {
            return Checked.of(work.get());
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            return Checked.failed(problem(place, failure));
        }
    }

    /** Whether a problem is a failure of the program itself. */
    public static boolean isOne(Problem problem) {
        return problem.rule().equals(RULE);
    }

    /** The problem for a failure at the location that the program was working on. */
    public static Problem problem(Location place, Throwable failure) {
        if (failure instanceof UncheckedIOException) {
            return Problem.of(RULE, place, "disk error: " + failure.getMessage());
        }
        return failure instanceof StackOverflowError
                ? Problem.of(
                        RULE,
                        place,
                        "this is nested too deeply or is too complex for Vitrine, so it was not checked",
                        "simplify it; if it is already simple, report a bug in Vitrine, with this file")
                : Problem.of(
                        RULE,
                        place,
                        "Vitrine could not check this because of a bug: " + brief(failure),
                        "report a bug in Vitrine, with this file and this message");
    }

    /** {@code NullPointerException in Fields.java, line 63}, without the exception's message, which may quote anything. */
    private static String brief(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return Arrays.stream(failure.getStackTrace())
                .filter(step -> step.getClassName().startsWith("dev.vitrine.") && step.getLineNumber() > 0)
                .findFirst()
                .map(step -> name + " in " + step.getFileName() + ", line " + step.getLineNumber())
                .orElse(name);
    }
}
