package dev.vitrine.chart;

/** A rectangle of a drawing, in its units; the top is above the bottom, so it is the lesser number. */
public record ChartBox(double left, double top, double right, double bottom) {
    /** As far from a place in each direction. */
    public static ChartBox around(double x, double y, double reach) {
        return new ChartBox(x - reach, y - reach, x + reach, y + reach);
    }

    /** The smallest box that holds two places. */
    public static ChartBox between(double x, double y, double otherX, double otherY) {
        return new ChartBox(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    /** With some room on all four sides. */
    public ChartBox wider(double room) {
        return new ChartBox(left - room, top - room, right + room, bottom + room);
    }

    /** Whether they share more than an edge. */
    public boolean meets(ChartBox other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether another is within. */
    public boolean holds(ChartBox other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    /** The place within it that is next to one outside. */
    double nextX(double x) {
        return Math.max(left, Math.min(right, x));
    }

    /** The place within it that is next to one outside. */
    double nextY(double y) {
        return Math.max(top, Math.min(bottom, y));
    }
}
