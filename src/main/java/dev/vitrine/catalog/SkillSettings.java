package dev.vitrine.catalog;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The parameters of TrueSkill, which calculates skill from the outcomes of games. The defaults are those of the paper:
 * R. Herbrich, T. Minka and T. Graepel, "TrueSkill: A Bayesian Skill Rating System", NIPS 2006, with the draw probability of
 * the implementations that followed it.
 *
 * @param mu the skill that a model begins with
 * @param sigma how uncertain that is, as a standard deviation; above 0
 * @param beta how much a model's performance varies from one vote to the next, as a standard deviation; above 0
 * @param tau how much uncertainty each vote adds, so that a score can still move after many; 0 for none
 * @param drawProbability how many votes between equals are draws, from 0 to below 1; 0 where nobody can vote for a draw
 */
public record SkillSettings(
        BigDecimal mu, BigDecimal sigma, BigDecimal beta, BigDecimal tau, BigDecimal drawProbability) {
    private static final BigDecimal MU = BigDecimal.valueOf(25);

    /** μ 25, σ 25/3, β 25/6, τ 25/300 and one draw in ten. */
    public static final SkillSettings DEFAULT =
            new SkillSettings(MU, part(3), part(6), part(300), BigDecimal.valueOf(1, 1));

    public SkillSettings {
        if (sigma.signum() <= 0
                || beta.signum() <= 0
                || tau.signum() < 0
                || drawProbability.signum() < 0
                || drawProbability.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "out of range: σ " + sigma + ", β " + beta + ", τ " + tau + ", draws " + drawProbability);
        }
    }

    private static BigDecimal part(int of) {
        return MU.divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
    }
}
