package dev.vitrine.cli;

import dev.vitrine.problem.Problem;
import java.util.Collection;
import java.util.Locale;

/** How many there are of something, in words. */
final class Counts {
    private Counts() {}

    /** {@code 1 error}, {@code 1,200 warnings}. */
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** {@code no problems}, {@code 1 error}, {@code 2 errors, 1 warning}. */
    static String of(Collection<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            return "no problems";
        }
        String counted = errors == 0 ? "" : of(errors, "error");
        return counted + (errors == 0 || warnings == 0 ? "" : ", ") + (warnings == 0 ? "" : of(warnings, "warning"));
    }
}
