package dev.vitrine.catalog;

import dev.vitrine.value.Evidence;
import java.math.BigDecimal;

/**
 * How long a request usually takes.
 *
 * @param seconds the median, as published
 */
public record Latency(BigDecimal seconds, Evidence evidence) {}
