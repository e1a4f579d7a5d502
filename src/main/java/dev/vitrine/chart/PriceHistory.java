package dev.vitrine.chart;

import dev.vitrine.wording.DatedText;
import java.util.List;
import java.util.Optional;

/**
 * How prices changed over time: a step chart, and the same figures as a table.
 *
 * <p>The template draws a hairline across the whole width at each price tick, with the tick's label standing on it at the
 * left edge, and prints the time ticks centred on the last line of the drawing. So leave the lowest 28 units to the time
 * axis, 16 units above the highest line, and start the lines about 56 units from the left.
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
     * @param style 0, 1, 2…: tells lines apart by dashes as well as by color
     */
    public record Series(String label, String path, int style) {}

    /** A label on an axis, and where it stands along it: y of a price, x of a time. */
    public record Tick(String label, String position) {}

    /**
     * A step: what it was from when until when.
     *
     * @param edit the line of the record, to fix it; absent without a repository
     */
    public record Row(String label, String price, DatedText from, Optional<DatedText> until, Optional<String> edit) {}
}
