package dev.vitrine.chart;

import dev.vitrine.wording.DatedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines over time, ready to print: {@code charts.lines} in {@code templates/lib/charts.ftlh}. {@link LineDrawing} makes it.
 *
 * <p>One line has a narrow drawing that fits a phone as it is, and a band for its intervals. Several have a wide one that scrolls
 * within itself, whiskers for their intervals, and their names at their ends. Lines differ in color, dashes and markers.
 *
 * @param title what is drawn, as a caption
 * @param description what there is to see, in sentences, for people who cannot see it
 * @param kind {@code narrow} or {@code wide}, a class for the style sheet
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param bottom where the field of the lines ends and the days begin
 * @param series one line each
 * @param yTicks hairlines across the drawing, with labels that are on them at the left edge
 * @param xTicks days, along the last line of the drawing
 * @param marks what happened, as numbered upright hairlines and a list
 */
public record LineChart(
        String title,
        String description,
        String kind,
        int width,
        int height,
        int bottom,
        List<Series> series,
        List<Tick> yTicks,
        List<Tick> xTicks,
        List<Mark> marks) {
    /** More lines than this cannot be told apart. */
    public static final int MOST_LINES = 6;

    public LineChart {
        series = List.copyOf(series);
        yTicks = List.copyOf(yTicks);
        xTicks = List.copyOf(xTicks);
        marks = List.copyOf(marks);
    }

    /**
     * A line, as it is drawn.
     *
     * @param label its name
     * @param path through its points
     * @param markers the outlines of its markers, as one path
     * @param interval the band or the whiskers, as one path; absent where no interval is known
     * @param end where the name is beside the end of the line; absent where there is one line, which the title names
     * @param style 0, 1, 2…: its color, dashes and markers
     * @param sign its marker alone, in the middle of 28 by 10 units, for a legend
     */
    public record Series(
            String label,
            String path,
            String markers,
            Optional<Interval> interval,
            Optional<Place> end,
            int style,
            String sign) {}

    /**
     * How sure the points of a line are.
     *
     * @param kind {@code band} or {@code whiskers}, a class for the style sheet
     */
    public record Interval(String kind, String path) {}

    /** Where a text is. */
    public record Place(String x, String y) {}

    /** A label on an axis, and where it stands along it. */
    public record Tick(String label, String position) {}

    /**
     * What happened on a day.
     *
     * @param number from 1, in order of time
     * @param x of the hairline
     * @param labelX of the number, moved aside where two are close
     * @param texts sentences
     */
    public record Mark(int number, String x, String labelX, DatedText day, List<String> texts) {
        public Mark {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A line to draw.
     *
     * @param points at least one, oldest first
     * @param reach the line breaks where more days than this are between two points
     */
    public record Line(String label, List<Point> points, int reach) {
        public Line {
            points = List.copyOf(points);
        }

        /** A line without a break. */
        public Line(String label, List<Point> points) {
            this(label, points, Integer.MAX_VALUE);
        }

        /** Its parts, each without a break. */
        public List<List<Point>> stretches() {
            List<List<Point>> stretches = new ArrayList<>();
            int start = 0;
            for (int at = 1; at <= points.size(); at++) {
                if (at == points.size() || isBroken(points.get(at - 1), points.get(at))) {
                    stretches.add(points.subList(start, at));
                    start = at;
                }
            }
            return stretches;
        }

        private boolean isBroken(Point before, Point after) {
            return ChronoUnit.DAYS.between(before.day(), after.day()) > reach;
        }
    }

    /** A value on a day, and the interval in which it surely is where that is known. */
    public record Point(LocalDate day, BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /** Something that happened on a day and may explain a line, as a sentence. */
    public record Happening(LocalDate day, String text) {}
}
