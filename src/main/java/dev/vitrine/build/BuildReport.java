package dev.vitrine.build;

import dev.vitrine.problem.Problem;
import dev.vitrine.site.Published;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a build did.
 *
 * @param records how many files were read as records
 * @param pages how many pages and other rendered files the site has
 * @param asOf the day that the site speaks for
 * @param published what was written; absent where errors kept the site as it was
 * @param stages how long each stage took, in order
 * @param problems everything found, by file and line
 */
public record BuildReport(
        int records,
        int pages,
        Optional<LocalDate> asOf,
        Optional<Published> published,
        List<Stage> stages,
        List<Problem> problems) {
    public BuildReport {
        stages = List.copyOf(stages);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** A stage and how long it took. */
    public record Stage(String name, Duration took) {}

    /** How many problems are errors. */
    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }
}
