package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * What a model scored in tests, beside others of its type.
 *
 * @param answer "GPT-5.5 has 15 scores in 11 benchmarks; …"
 * @param type what the others are called: "text"
 * @param rows one for each score, by benchmark, the best first
 * @param methodology the page on how scores are held against one another
 */
public record BenchmarksSection(String answer, String type, List<Row> rows, Link methodology) {
    public BenchmarksSection {
        rows = List.copyOf(rows);
    }

    /**
     * A score.
     *
     * @param benchmark the benchmark, with its page
     * @param metric what the number is; absent where the row above says it
     * @param score with its unit
     * @param how variant and harness: "high, Codex"; absent where neither is known
     * @param isSelfReported whether the model's own maker says so
     * @param rank "2nd of 14" among the models of the type, by the model's best score; absent for its other scores
     * @param field what the best and the middle of the type are; absent where the row above says it
     * @param source where it was read
     * @param published when it was published or measured
     * @param checked when it was read
     */
    public record Row(
            Link benchmark,
            Optional<String> metric,
            String score,
            Optional<String> how,
            boolean isSelfReported,
            Optional<String> rank,
            Optional<Field> field,
            Link source,
            Optional<Moment> published,
            Moment checked) {}

    /**
     * The models of a type that have a score, each by its best.
     *
     * @param best the best score, and the model that has it; absent where fewer than three models have a score
     * @param median the middle; absent as the best is
     * @param few "only 2 models", where fewer than three have a score
     */
    public record Field(Optional<Best> best, Optional<String> median, Optional<String> few) {
        /** A score and whose it is. */
        public record Best(String score, Link model) {}
    }
}
