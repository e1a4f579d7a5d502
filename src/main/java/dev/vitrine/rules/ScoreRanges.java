package dev.vitrine.rules;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A score lies within the scale of its benchmark, its ends included. */
final class ScoreRanges implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        catalog.models()
                .values()
                .forEach(model -> model.benchmarks().forEach(score -> {
                    Benchmark benchmark =
                            catalog.benchmarks().get(score.benchmark().id());
                    if (benchmark != null) {
                        check(score, benchmark, problems);
                    }
                }));
    }

    private static void check(BenchmarkScore score, Benchmark benchmark, Consumer<Problem> problems) {
        benchmark
                .minimum()
                .filter(least -> score.score().compareTo(least) < 0)
                .ifPresent(least -> problems.accept(problem(score, benchmark, "below " + least + ", the lowest")));
        benchmark
                .maximum()
                .filter(most -> score.score().compareTo(most) > 0)
                .ifPresent(most -> problems.accept(problem(score, benchmark, "above " + most + ", the highest")));
    }

    private static Problem problem(BenchmarkScore score, Benchmark benchmark, String where) {
        return Problem.of(
                        CatalogRules.SCORE_RANGE,
                        score.location(),
                        "the score " + score.score() + " is " + where + " of " + benchmark.name(),
                        "compare it with its source; where it is right, mend the scale in "
                                + benchmark.id().file())
                .relatedTo(Location.ofFile(benchmark.id().file()));
    }
}
