package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import dev.vitrine.value.Evidence;
import java.math.BigDecimal;

/**
 * How long a request usually takes.
 *
 * @param seconds the median, as published
 * @param checkedAt where the day of its evidence stands
 */
public record Latency(BigDecimal seconds, Evidence evidence, Location checkedAt) {}
