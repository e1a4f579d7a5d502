package dev.vitrine.catalog;

import dev.vitrine.value.Evidence;
import dev.vitrine.value.PartialDate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a model scored in a benchmark.
 *
 * @param score on the benchmark's scale, with the digits of its source
 * @param variant how the model was run, such as "high" effort; absent where the source does not say
 * @param harness the program that put the questions to it, such as "Claude Code"; absent where the source does not say
 * @param published when the score was published or measured; absent where the source does not say
 * @param isSelfReported whether the model's own maker says so
 * @param evidence where it was read, and when
 */
public record BenchmarkScore(
        BenchmarkId benchmark,
        BigDecimal score,
        Optional<String> variant,
        Optional<String> harness,
        Optional<PartialDate> published,
        boolean isSelfReported,
        Evidence evidence) {}
