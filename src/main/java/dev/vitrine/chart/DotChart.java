package dev.vitrine.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Values side by side, each with its interval, ready to print: {@code charts.dots} in {@code templates/lib/charts.ftlh}.
 * {@link DotDrawing} makes it. The drawing fits a phone as it is.
 *
 * @param title what is drawn, as a caption
 * @param description what there is to see, in sentences, for people who cannot see it
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param left where the field of the dots begins; their names are before it
 * @param right where it ends; their values are after it
 * @param bottom where the field ends and the ticks' labels begin
 * @param rows one dot each
 * @param ticks hairlines down the field, with their labels below
 * @param reference a line down the field that dots are held against
 */
public record DotChart(
        String title,
        String description,
        int width,
        int height,
        int left,
        int right,
        int bottom,
        List<Row> rows,
        List<LineChart.Tick> ticks,
        Optional<Reference> reference) {
    public DotChart {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * A dot, as it is drawn.
     *
     * @param label in one line or two, each with its y
     * @param y of the dot, and of the middle of its texts
     * @param x of the dot
     * @param whisker the interval, as a path; absent where none is known
     * @param value as it is read
     * @param side where it is beside the reference: {@code above}, {@code below}, or {@code level} where its interval holds it
     */
    public record Row(
            List<LineChart.Tick> label, int y, String x, Optional<String> whisker, String value, String side) {
        public Row {
            label = List.copyOf(label);
        }
    }

    /** A line that dots are held against, such as "Overall 1,452". */
    public record Reference(String label, String x) {}

    /** A value to draw, and the interval in which it surely is where that is known. */
    public record Dot(String label, BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}
}
