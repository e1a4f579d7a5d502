package dev.vitrine.rules;

import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One source gives one score for one run: the benchmark, the model's variant, the harness and the day of publishing. Two sources
 * may differ, and so may two days.
 */
final class RepeatedScores implements ModelCheck {
    /** What a source gives one score for. */
    private record Key(
            BenchmarkId benchmark,
            Optional<String> variant,
            Optional<String> harness,
            Optional<PartialDate> published,
            URI source) {
        static Key of(BenchmarkScore score) {
            return new Key(
                    score.benchmark().id(),
                    score.variant(),
                    score.harness(),
                    score.published(),
                    score.evidence().source());
        }
    }

    @Override
    public void run(Model model, Consumer<Problem> problems) {
        Map<Key, BenchmarkScore> seen = new HashMap<>();
        for (BenchmarkScore score : model.benchmarks()) {
            BenchmarkScore first = seen.putIfAbsent(Key.of(score), score);
            if (first != null) {
                problems.accept(Problem.of(
                                CatalogRules.SCORE_REPEATED,
                                score.location(),
                                "line " + first.location().line()
                                        + " has a score of this run from this source already: " + first.score(),
                                "delete one of the two, or say what sets the runs apart with variant or harness")
                        .relatedTo(first.location()));
            }
        }
    }
}
