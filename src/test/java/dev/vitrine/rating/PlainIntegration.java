package dev.vitrine.rating;

import dev.vitrine.catalog.VoteLog;

/**
 * TrueSkill as its model reads, without its formulas: the difference of two performances is normal, the vote cuts it off, and
 * Simpson's rule integrates the moments of what remains. Slow, and shares nothing with what it is held against.
 */
final class PlainIntegration {
    private static final int INTERVALS = 4000;
    private static final double FALL = 40;

    private PlainIntegration() {}

    /** What remains of a standard normal about a lead within two ends. */
    record Remains(double mean, double variance) {}

    /** What is believed after a vote, with β, and the margin within which it is a draw. */
    static TrueSkill.Match after(TrueSkill.Match before, VoteLog.Outcome outcome, double beta, double margin) {
        double first = Math.pow(before.first().sigma(), 2);
        double second = Math.pow(before.second().sigma(), 2);
        double c = Math.sqrt(2 * beta * beta + first + second);
        double lead = (before.first().mu() - before.second().mu()) / c;
        Remains remains = switch (outcome) {
            case FIRST -> between(lead, margin / c, Double.POSITIVE_INFINITY);
            case SECOND -> between(lead, Double.NEGATIVE_INFINITY, -margin / c);
            case DRAW -> between(lead, -margin / c, margin / c);
        };
        return new TrueSkill.Match(
                share(before.first(), first, c, remains),
                share(before.second(), second, c, new Remains(-remains.mean(), remains.variance())));
    }

    private static Skill share(Skill skill, double variance, double c, Remains remains) {
        double share = variance / c;
        return new Skill(
                skill.mu() + share * remains.mean(),
                Math.sqrt(variance - share * share + share * share * remains.variance()));
    }

    /** The moments of a normal of variance 1 about {@code lead} between two ends; the mean is counted from the lead. */
    static Remains between(double lead, double low, double high) {
        double peak = Math.min(high, Math.max(low, lead));
        double away = Math.abs(peak - lead);
        double reach = 2 * FALL / (away + Math.sqrt(away * away + 2 * FALL));
        // Beside a peak that is at an end, the density falls at once; about one in the middle, slowly.
        double from = Math.max(low - peak, -(away == 0 ? Math.sqrt(2 * FALL) : reach));
        double to = Math.min(high - peak, away == 0 ? Math.sqrt(2 * FALL) : reach);
        double step = (to - from) / INTERVALS;
        double mass = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i <= INTERVALS; i++) {
            double y = from + i * step;
            int weight = i == 0 || i == INTERVALS ? 1 : 2 + 2 * (i % 2);
            double density = weight * Math.exp(-(y * y / 2 + y * (peak - lead)));
            mass += density;
            mean += density * y;
            square += density * y * y;
        }
        mean /= mass;
        return new Remains(peak - lead + mean, square / mass - mean * mean);
    }
}
