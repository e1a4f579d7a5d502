package dev.vitrine.rating;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * A score as it was at the end of a day.
 *
 * @param votes how many it rested on then; absent where the publisher does not say
 */
public record Point(LocalDate day, Estimate estimate, OptionalLong votes) {}
