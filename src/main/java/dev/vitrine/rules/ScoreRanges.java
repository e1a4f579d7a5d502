package dev.vitrine.rules;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A score is within the scale of its benchmark, its ends included. */
final class ScoreRanges implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            Origin origin = catalog.origins().of(model.id().file());
            for (int i = 0; i < model.benchmarks().size(); i++) {
                BenchmarkScore score = model.benchmarks().get(i);
                Benchmark benchmark = catalog.benchmarks().get(score.benchmark());
                if (benchmark != null) {
                    check(score, benchmark, origin.of(Origin.item("benchmarks", i)), problems);
                }
            }
        }
    }

    private static void check(BenchmarkScore score, Benchmark benchmark, Location place, Consumer<Problem> problems) {
        benchmark
                .minimum()
                .filter(least -> score.score().compareTo(least) < 0)
                .ifPresent(
                        least -> problems.accept(problem(score, benchmark, place, "below " + least + ", the lowest")));
        benchmark
                .maximum()
                .filter(most -> score.score().compareTo(most) > 0)
                .ifPresent(
                        most -> problems.accept(problem(score, benchmark, place, "above " + most + ", the highest")));
    }

    private static Problem problem(BenchmarkScore score, Benchmark benchmark, Location place, String where) {
        return Problem.of(
                        CatalogRules.SCORE_RANGE,
                        place,
                        "the score " + score.score() + " is " + where + " of " + benchmark.name(),
                        "compare it with its source; if it is right, correct the scale in "
                                + benchmark.id().file())
                .relatedTo(Location.ofFile(benchmark.id().file()));
    }
}
