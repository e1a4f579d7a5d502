package dev.vitrine.rating;

import dev.vitrine.catalog.PublishedRating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A score, and how sure it is. Of votes, the score is the conservative one, which is the interval's lower end; of published
 * ratings, it is within the interval.
 *
 * @param score what ranks are made of, with as many digits as are shown
 * @param likeliest the skill that is likeliest: μ of votes, the score itself of published ratings
 * @param low the lower end of the interval: μ − 3σ, or as published
 * @param high the upper end of the interval: μ + 3σ, or as published
 * @param skill of votes alone, unrounded: its last digits may differ from one machine to another, so print fewer
 */
public record Estimate(
        BigDecimal score,
        BigDecimal likeliest,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<Skill> skill) {
    /** How many decimals of a score that is counted here are shown, and ranked by. */
    public static final int DECIMALS = 2;

    /** Of votes, rounded half to even. */
    static Estimate of(Skill skill) {
        BigDecimal score = shown(skill.conservative());
        return new Estimate(
                score,
                shown(skill.mu()),
                Optional.of(score),
                Optional.of(shown(skill.optimistic())),
                Optional.of(skill));
    }

    /** As published. */
    static Estimate of(PublishedRating rating) {
        return new Estimate(rating.score(), rating.score(), rating.low(), rating.high(), Optional.empty());
    }

    private static BigDecimal shown(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
