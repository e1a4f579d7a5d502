package dev.vitrine.pages;

import java.util.List;

/**
 * How prices changed over time: a step chart, and the same figures as a table.
 *
 * @param title for people who cannot see the chart
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param series one line each
 * @param yTicks labels of the price axis
 * @param xTicks labels of the time axis
 * @param rows the same figures, newest first
 */
public record PriceHistory(
        String title,
        int width,
        int height,
        List<Series> series,
        List<Tick> yTicks,
        List<Tick> xTicks,
        List<Row> rows) {
    public PriceHistory {
        series = List.copyOf(series);
        yTicks = List.copyOf(yTicks);
        xTicks = List.copyOf(xTicks);
        rows = List.copyOf(rows);
    }

    /**
     * One price over time.
     *
     * @param label such as "OpenAI, input"
     * @param path an SVG path
     * @param labelX where the label stands
     * @param labelY where the label stands
     * @param style 0, 1, 2…: tells lines apart by dashes as well as by colour
     */
    public record Series(String label, String path, String labelX, String labelY, int style) {}

    /** A label on an axis, and where it stands along it. */
    public record Tick(String label, String position) {}

    /** A step: what it was from when until when. */
    public record Row(String label, String price, Moment from, java.util.Optional<Moment> until) {}
}
