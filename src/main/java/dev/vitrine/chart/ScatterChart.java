package dev.vitrine.chart;

import java.util.List;
import java.util.Optional;

/**
 * Models by price and quality, one point each, and the line of those that no other beats in both.
 *
 * <p>The template draws a hairline at each tick: across the whole width at those of quality, whose labels are on them at the
 * left edge, and down the whole height at those of price, whose labels are on the last line of the drawing.
 *
 * @param title what is shown, for people who cannot see the chart
 * @param description what it shows, in a sentence or two
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param bottom where the field of the points ends and the prices begin
 * @param across what lies along the width, such as "Price for 5 s at 720p, logarithmic scale"
 * @param up what lies along the height
 * @param xTicks labels of the price
 * @param yTicks labels of the score
 * @param frontier an SVG path, a step at each model of the line; empty where it is one point
 * @param dots one for each model; those of the line last, so that they are above the others
 * @param numbered names of the points that have a number in their place, in the order of the numbers
 */
public record ScatterChart(
        String title,
        String description,
        int width,
        int height,
        int bottom,
        String across,
        String up,
        List<PriceHistory.Tick> xTicks,
        List<PriceHistory.Tick> yTicks,
        String frontier,
        List<Dot> dots,
        List<String> numbered) {
    public ScatterChart {
        xTicks = List.copyOf(xTicks);
        yTicks = List.copyOf(yTicks);
        dots = List.copyOf(dots);
        numbered = List.copyOf(numbered);
    }

    /**
     * A model.
     *
     * @param text what a pointer that rests on it is told
     * @param isBest whether it is of the line
     * @param label its name, or a number for it; absent where it has none
     */
    public record Dot(String x, String y, String text, boolean isBest, Optional<Label> label) {}

    /**
     * A name of a point.
     *
     * @param anchor {@code start} or {@code end}: which end of the text is at the place
     * @param lead an SVG path from the point to the name; empty where the name is beside it
     */
    public record Label(String text, String x, String y, String anchor, String lead) {}
}
