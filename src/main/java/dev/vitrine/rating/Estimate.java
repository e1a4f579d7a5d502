package dev.vitrine.rating;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A score, and how sure it is. Of votes, the score is the conservative one, which is the interval's lower end; of published
 * ratings, it lies within the interval.
 *
 * @param score what ranks are made of, with as many digits as are shown
 * @param likeliest the skill that is likeliest: μ of votes, the score itself of published ratings
 * @param low the lower end of the interval: μ − 3σ, or as published
 * @param high the upper end of the interval: μ + 3σ, or as published
 * @param skill of votes alone, unrounded
 */
public record Estimate(
        BigDecimal score,
        BigDecimal likeliest,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<Skill> skill) {}
