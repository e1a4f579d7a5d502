package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * A test that models are given, whose outcome is a number.
 *
 * @param measures what it measures, as one clause: "Real issues of Python projects, solved with a patch that passes tests"
 * @param description what a reader should know, in Markdown
 * @param metric what the number is, such as "percent of tasks solved"
 * @param isPercent whether the scores are written with a percent sign
 * @param minimum the lowest score that there can be; absent where there is no such end
 * @param maximum the highest score that there can be; absent where there is no such end
 * @param url the benchmark's own page
 */
public record Benchmark(
        BenchmarkId id,
        String name,
        String measures,
        Optional<String> description,
        String metric,
        boolean isPercent,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Better better,
        Optional<URI> url) {

    /** Which of two scores is the better one. */
    public enum Better {
        HIGHER("higher", "Higher is better"),
        LOWER("lower", "Lower is better");

        private final String key;
        private final String label;

        Better(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a phrase: "Higher is better". */
        public String label() {
            return label;
        }

        /** The direction that is written so. */
        public static Optional<Better> of(String key) {
            return Keyed.find(values(), Better::key, key);
        }
    }
}
