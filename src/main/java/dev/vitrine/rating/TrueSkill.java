package dev.vitrine.rating;

import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import java.math.BigDecimal;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * How a vote between two models changes what is believed of their skills: TrueSkill for two players, after R. Herbrich, T. Minka
 * and T. Graepel, "TrueSkill: A Bayesian Skill Rating System", NIPS 2006. Immutable.
 *
 * <p>A skill is normal with mean μ and standard deviation σ, a performance normal about the skill with standard deviation β. A
 * vote is for the one whose performance is better by more than the draw margin ε, else it is a draw:
 *
 * <pre>
 * ε = Φ⁻¹((p + 1) / 2) · √2 · β        with the draw probability p
 * σ² ← σ² + τ²                         of both, before the vote
 * c² = 2β² + σ₁² + σ₂²
 * t = (μ₁ − μ₂) / c
 * μ₁ ← μ₁ + σ₁² / c · v(t, ε / c)      and μ₂ ← μ₂ − σ₂² / c · v(t, ε / c)
 * σ² ← σ² · (1 − σ² / c² · w(t, ε / c))
 * </pre>
 *
 * <p>For v and w see {@link Correction}. With the defaults, a model that wins its first vote against another new one
 * goes from 25 ± 8.333 to 29.396 ± 7.171, the other to 20.604 ± 7.171; after a draw both are 25 ± 6.458.
 */
public final class TrueSkill {
    /** What σ never falls below, so that its square is above 0 however small β is. */
    private static final double SMALLEST = 0x1p-511;

    private final Skill start;
    private final double added;
    private final double performance;
    private final double margin;

    /** What is believed of two models that meet. */
    public record Match(Skill first, Skill second) {}

    /** TrueSkill with these parameters. */
    public TrueSkill(SkillSettings settings) {
        double beta = settings.beta().doubleValue();
        double tau = settings.tau().doubleValue();
        this.start = new Skill(
                settings.mu().doubleValue(), Math.max(SMALLEST, settings.sigma().doubleValue()));
        this.added = tau * tau;
        this.performance = 2 * beta * beta;
        // Φ⁻¹((p + 1) / 2) = √2 · erfc⁻¹(1 − p), which keeps its digits where p is close to 1.
        double decided = BigDecimal.ONE.subtract(settings.drawProbability()).doubleValue();
        this.margin = 2 * beta * InverseErfc.value(Math.max(Double.MIN_VALUE, decided));
    }

    /** What is believed of a model before its first vote. */
    public Skill start() {
        return start;
    }

    /** ε: by how much one performance must be better to win. 0 where nobody can vote for a draw. */
    public double drawMargin() {
        return margin;
    }

    /**
     * What is believed after a vote. Whoever swaps the models and the outcome gets the same, swapped.
     *
     * <p>A draw where the draw probability is 0 says that both performed exactly alike.
     */
    public Match after(Match before, VoteLog.Outcome outcome) {
        double first = variance(before.first());
        double second = variance(before.second());
        double whole = performance + (first + second);
        double c = Math.sqrt(whole);
        double lead = (before.first().mu() - before.second().mu()) / c;
        Correction correction = switch (outcome) {
            case FIRST -> Correction.won(lead, margin / c);
            case SECOND -> Correction.won(-lead, margin / c).mirrored();
            case DRAW -> Correction.drawn(lead, margin / c);
        };
        // 1 − σ₁²/c² · w, with nothing subtracted: c² − σ₁² is 2β² + σ₂².
        double firstLeft = (performance + second + first * correction.left()) / whole;
        double secondLeft = (performance + first + second * correction.left()) / whole;
        double shift = correction.v() / c;
        return new Match(
                skill(before.first().mu() + first * shift, first * firstLeft),
                skill(before.second().mu() - second * shift, second * secondLeft));
    }

    private double variance(Skill skill) {
        return skill.sigma() * skill.sigma() + added;
    }

    private static Skill skill(double mu, double variance) {
        return new Skill(mu, Math.max(SMALLEST, Math.sqrt(variance)));
    }
}
