package dev.vitrine.pages.ranking;

import dev.vitrine.pages.Link;
import dev.vitrine.wording.DatedText;
import java.util.List;
import java.util.Optional;

/**
 * What a model scored in tests, next to others of its type.
 *
 * @param answer "GPT-5.5 has 15 scores in 11 benchmarks, and ranks 1st of 9 text models in Terminal-Bench 2.1."
 * @param type what the others are called: "text"
 * @param rule how scores are held against one another, as a sentence
 * @param rows one for each score, by benchmark, the best first
 * @param methodology the page on how scores are held against one another
 */
public record BenchmarksSection(String answer, String type, String rule, List<Row> rows, Link methodology) {
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
     * @param rank among the models of the type, by the model's best score; absent for its other scores
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
            Optional<Rank> rank,
            Optional<Field> field,
            Link source,
            Optional<DatedText> published,
            DatedText checked) {}

    /**
     * A rank among some models.
     *
     * @param rank how many are better, and one
     * @param of how many there are
     * @param text {@code 2nd of 14}
     */
    public record Rank(int rank, int of, String text) {}

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
