package dev.vitrine.catalog;

/**
 * The parameters of TrueSkill, which reckons skill from the outcomes of games. The defaults are those of the paper:
 * R. Herbrich, T. Minka and T. Graepel, "TrueSkill: A Bayesian Skill Rating System", NIPS 2006, with the draw probability of
 * the implementations that followed it.
 *
 * @param mu the skill that a model begins with
 * @param sigma how uncertain that is, as a standard deviation; above 0
 * @param beta how much a model's performance varies from one vote to the next, as a standard deviation; above 0
 * @param tau how much uncertainty each vote adds, so that a score can still move after many; 0 for none
 * @param drawProbability how many votes between equals are draws, from 0 to below 1; 0 where nobody can vote for a draw
 */
public record SkillSettings(double mu, double sigma, double beta, double tau, double drawProbability) {
    /** μ 25, σ 25/3, β 25/6, τ 25/300 and one draw in ten. */
    public static final SkillSettings DEFAULT = new SkillSettings(25, 25.0 / 3, 25.0 / 6, 25.0 / 300, 0.1);

    public SkillSettings {
        if (!(Double.isFinite(mu) && sigma > 0 && beta > 0 && tau >= 0)
                || !(Double.isFinite(sigma) && Double.isFinite(beta) && Double.isFinite(tau))
                || !(drawProbability >= 0 && drawProbability < 1)) {
            throw new IllegalArgumentException(
                    "no such skill: " + mu + " " + sigma + " " + beta + " " + tau + " " + drawProbability);
        }
    }
}
