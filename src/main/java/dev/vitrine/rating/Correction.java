package dev.vitrine.rating;

import org.apache.commons.numbers.gamma.Erfcx;

/**
 * What a vote says about the difference of two performances, in units of its standard deviation c: the functions v and w of the
 * paper that {@link TrueSkill} cites. With φ and Φ the density and the distribution of the standard normal, t the lead
 * and e the draw margin, both divided by c:
 *
 * <pre>
 * won    v = φ(t − e) / Φ(t − e)
 *        w = v · (v + t − e)
 * drawn  v = (φ(−e − t) − φ(e − t)) / (Φ(e − t) − Φ(−e − t))
 *        w = v² + ((e − t) φ(e − t) + (e + t) φ(e + t)) / (Φ(e − t) − Φ(−e − t))
 * </pre>
 *
 * <p>Written like that, they divide zero by zero after an upset. What is computed here equals them and is exact to some 13
 * digits at any lead: the difference is normal and cut off, v is how far its mean moves, and 1 − w what is left of its
 * variance.
 *
 * @param v how far the mean of the difference moves, towards the first
 * @param left 1 − w: what is left of the variance of the difference, from 0 to 1
 */
record Correction(double v, double left) {
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);

    /** From here on into the tail, the continued fraction is exact and the function that it replaces loses digits. */
    private static final double TAIL = 5;

    private static final int FRACTION_DEPTH = 24;

    /** A margin below this, in units of c, is too narrow to subtract the distribution at its two ends. */
    private static final double NARROW = 0.05;

    /** Where the density has fallen by e to the power of this, nothing of it is left in a double. */
    private static final double OUT_OF_REACH = 37;

    /** After a vote for the first. */
    static Correction won(double lead, double margin) {
        double x = lead - margin;
        if (x < -TAIL) {
            return tail(-x);
        }
        double v = ROOT_TWO_OVER_PI / Erfcx.value(-x / ROOT_TWO);
        return of(v, 1 - v * (v + x));
    }

    /**
     * After a draw. Where the margin is 0, a draw says that both performed exactly alike: v = −t and w = 1, which is what the
     * formulas tend to.
     */
    static Correction drawn(double lead, double margin) {
        Correction behind = drawnBehind(Math.abs(lead), margin);
        return lead < 0 ? behind : behind.mirrored();
    }

    /** The same said of the second. */
    Correction mirrored() {
        return new Correction(-v, left);
    }

    private static Correction of(double v, double left) {
        return new Correction(v, Math.min(1, Math.max(0, left)));
    }

    /** A draw against one who led by so much. */
    private static Correction drawnBehind(double deficit, double margin) {
        double near = deficit - margin;
        // Of the density at the near end of the margin, so much is left at the far end: e to the power of minus this.
        double fall = 2 * deficit * margin;
        if (fall > OUT_OF_REACH) {
            return won(-deficit, -margin);
        }
        return margin < NARROW || near > TAIL ? narrow(deficit, margin) : wide(deficit, margin);
    }

    /** The formulas as they stand, divided by the density at the margin's near end. */
    private static Correction wide(double deficit, double margin) {
        double near = deficit - margin;
        double far = deficit + margin;
        double ratio = StrictMath.exp(-2 * deficit * margin);
        double mass = (Erfcx.value(near / ROOT_TWO) - ratio * Erfcx.value(far / ROOT_TWO)) / ROOT_TWO_OVER_PI;
        double v = (1 - ratio) / mass;
        return of(v, 1 + (near - ratio * far) / mass - v * v);
    }

    /** The moments of the density within the margin: of u = difference / margin, e^(t·e·u − e²u²/2) from −1 to 1. */
    private static Correction narrow(double deficit, double margin) {
        double[] density = new double[GaussLegendre.size()];
        double mass = 0;
        double mean = 0;
        for (int i = 0; i < density.length; i++) {
            double u = GaussLegendre.node(i);
            density[i] = GaussLegendre.weight(i) * StrictMath.exp(margin * (u - 1) * (deficit - margin * (u + 1) / 2));
            mass += density[i];
            mean += density[i] * u;
        }
        mean /= mass;
        double variance = 0;
        for (int i = 0; i < density.length; i++) {
            double away = GaussLegendre.node(i) - mean;
            variance += density[i] * away * away;
        }
        return of(deficit - margin * mean, margin * margin * variance / mass);
    }

    /**
     * A win from far behind. The hazard φ(a)/Φ(−a) is a + 1/(a + 2/(a + 3/(a + …))), due to Laplace, and nothing is subtracted
     * from it that is nearly as large.
     */
    private static Correction tail(double a) {
        double rest = 0;
        for (int n = FRACTION_DEPTH; n > 1; n--) {
            rest = n / (a + rest);
        }
        double above = 1 / (a + rest);
        return of(a + above, above * (rest - above));
    }
}
