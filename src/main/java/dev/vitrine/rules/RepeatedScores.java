package dev.vitrine.rules;

import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
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
                    score.benchmark(),
                    score.variant(),
                    score.harness(),
                    score.published(),
                    score.evidence().source());
        }
    }

    @Override
    public void run(Model model, Origin origin, Consumer<Problem> problems) {
        Map<Key, Integer> seen = new HashMap<>();
        for (int i = 0; i < model.benchmarks().size(); i++) {
            Integer number = seen.putIfAbsent(Key.of(model.benchmarks().get(i)), i);
            if (number != null) {
                Location first = origin.of(Origin.item("benchmarks", number));
                problems.accept(Problem.of(
                                CatalogRules.SCORE_REPEATED,
                                origin.of(Origin.item("benchmarks", i)),
                                "line " + first.line() + " has a score of this run from this source already: "
                                        + model.benchmarks().get(number).score(),
                                "delete one of the two, or say what sets the runs apart with variant or harness")
                        .relatedTo(first));
            }
        }
    }
}
