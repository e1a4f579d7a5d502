package dev.vitrine.catalog;

import java.util.Optional;

/**
 * How much a model takes in and gives out.
 *
 * @param context tokens of prompt and answer together
 * @param maxOutput tokens of the answer
 * @param dimensions numbers in an embedding
 */
public record Limits(Optional<Long> context, Optional<Long> maxOutput, Optional<Long> dimensions) {}
