package dev.vitrine.rating;

/**
 * What TrueSkill believes of a model.
 *
 * @param mu the likeliest skill
 * @param sigma how uncertain that is, as a standard deviation; above 0
 */
public record Skill(double mu, double sigma) {
    /** How many standard deviations below the likeliest skill a model is ranked: it is almost surely (99.9 %) better. */
    public static final int CAUTION = 3;

    /** μ − 3σ: what a model is ranked by, so that few votes alone lift nobody. */
    public double conservative() {
        return mu - CAUTION * sigma;
    }

    /** μ + 3σ. */
    public double optimistic() {
        return mu + CAUTION * sigma;
    }
}
