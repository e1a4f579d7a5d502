package dev.vitrine.chart;

import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts lines over time into places. The first six lines are drawn, and what happened between their first and last day. */
public final class LineDrawing {
    private static final int LEFT = 52;
    private static final int TOP = 28;
    private static final int BOTTOM = 28;
    private static final int MARKER = 6;

    /** Room that a letter takes and that a line of text takes, on the average and at the least. */
    private static final int LETTER = 7;

    private static final int TEXT_LINE = 16;

    /** So many markers can be seen on a line. */
    private static final int MOST_MARKERS = 24;

    private static final int MOST_STEPS = 4;

    /** The intervals of more lines cover each other. */
    public static final int MOST_INTERVALS = 3;

    /** Between two dates on the axis. */
    private static final int DATES_APART = 16;

    private final List<LineChart.Line> lines;
    private final boolean isSingle;
    private final int width;
    private final int height;
    private final int right;
    private final LocalDate first;
    private final LocalDate last;
    private final List<BigDecimal> ticks;
    private final ChartAxis x;
    private final ChartAxis y;

    private LineDrawing(List<LineChart.Line> lines) {
        this.lines = lines;
        this.isSingle = lines.size() == 1;
        this.width = isSingle ? 360 : 640;
        this.height = isSingle ? 216 : 300;
        this.right = width - (isSingle ? 12 : MARKER + TEXT_LINE + LETTER * longestLabel(lines));
        this.first =
                points().map(LineChart.Point::day).min(LocalDate::compareTo).orElseThrow();
        this.last = points().map(LineChart.Point::day).max(LocalDate::compareTo).orElseThrow();
        this.ticks = Ticks.around(
                points().map(LineDrawing::low).min(BigDecimal::compareTo).orElseThrow(),
                points().map(LineDrawing::high).max(BigDecimal::compareTo).orElseThrow(),
                MOST_STEPS);
        this.x = ChartAxis.over(first, last, LEFT, right);
        this.y = ChartAxis.over(ticks, height - BOTTOM, TOP);
    }

    /**
     * Draws lines.
     *
     * @param lines at least one; the first six are drawn
     * @param happenings those between the first and the last day of the lines are marked
     */
    public static LineChart of(String title, List<LineChart.Line> lines, List<LineChart.Happening> happenings) {
        LineDrawing drawing = new LineDrawing(lines.subList(0, Math.min(LineChart.MOST_LINES, lines.size())));
        return new LineChart(
                title,
                drawing.description(),
                drawing.isSingle ? "narrow" : "wide",
                drawing.width,
                drawing.height,
                drawing.height - BOTTOM,
                drawing.series(),
                drawing.yTicks(),
                drawing.xTicks(),
                drawing.marks(happenings));
    }

    private static int longestLabel(List<LineChart.Line> lines) {
        return lines.stream().mapToInt(line -> line.label().length()).max().orElseThrow();
    }

    private Stream<LineChart.Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    private static BigDecimal low(LineChart.Point point) {
        return point.low().orElse(point.value());
    }

    private static BigDecimal high(LineChart.Point point) {
        return point.high().orElse(point.value());
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        for (LineChart.Line line : lines) {
            LineChart.Point start = line.points().get(0);
            LineChart.Point end = line.points().get(line.points().size() - 1);
            String before = start.day().equals(end.day())
                    ? ""
                    : ScoreWords.figure(start.value()) + " on " + Dates.text(start.day()) + ", ";
            sentences.add(
                    line.label() + ": " + before + ScoreWords.figure(end.value()) + " on " + Dates.text(end.day()));
        }
        return String.join("; ", sentences) + ". The scale starts at " + ScoreWords.figure(ticks.get(0)) + ".";
    }

    private List<LineChart.Series> series() {
        List<BigDecimal> ends = lines.stream()
                .map(line -> y.place(line.points().get(line.points().size() - 1).value()))
                .toList();
        List<BigDecimal> labels = apart(ends, TOP, height - BOTTOM);
        List<LineChart.Series> series = new ArrayList<>();
        for (int style = 0; style < lines.size(); style++) {
            LineChart.Line line = lines.get(style);
            series.add(new LineChart.Series(
                    line.label(),
                    path(line),
                    markers(line, style),
                    interval(line),
                    end(labels.get(style)),
                    style,
                    ChartMarkers.at("14", "5", style)));
        }
        return series;
    }

    private Optional<LineChart.Place> end(BigDecimal label) {
        return isSingle
                ? Optional.empty()
                : Optional.of(new LineChart.Place(Integer.toString(right + 2 * MARKER), ChartAxis.text(label)));
    }

    private String path(LineChart.Line line) {
        return line.stretches().stream()
                .map(stretch -> {
                    Stroke stroke = new Stroke(x, y);
                    stretch.forEach(point -> stroke.to(point.day(), point.value()));
                    return stroke.path();
                })
                .collect(Collectors.joining());
    }

    private String place(LocalDate day, BigDecimal value) {
        return x.at(day) + " " + y.at(value);
    }

    /** So many as can be seen; the ends of each part of the line are always marked. */
    private String markers(LineChart.Line line, int style) {
        int step = (line.points().size() + MOST_MARKERS - 1) / MOST_MARKERS;
        StringBuilder markers = new StringBuilder();
        for (List<LineChart.Point> stretch : line.stretches()) {
            int newest = stretch.size() - 1;
            for (int at = 0; at <= newest; at++) {
                if (at == 0 || (newest - at) % step == 0) {
                    LineChart.Point point = stretch.get(at);
                    markers.append(ChartMarkers.at(x.at(point.day()), y.at(point.value()), style));
                }
            }
        }
        return markers.toString();
    }

    private Optional<LineChart.Interval> interval(LineChart.Line line) {
        List<LineChart.Point> known = line.points().stream()
                .filter(point -> point.low().isPresent() && point.high().isPresent())
                .toList();
        if (known.isEmpty() || lines.size() > MOST_INTERVALS) {
            return Optional.empty();
        }
        boolean isBand = isSingle && known.size() == line.points().size() && known.size() > 1;
        return Optional.of(
                isBand
                        ? new LineChart.Interval("band", bands(line))
                        : new LineChart.Interval("whiskers", whiskers(known)));
    }

    private String bands(LineChart.Line line) {
        return line.stretches().stream()
                .map(stretch -> stretch.size() == 1 ? sliver(stretch.get(0)) : band(stretch))
                .collect(Collectors.joining());
    }

    /** A point alone has a band as wide as its marker. */
    private String sliver(LineChart.Point point) {
        String left = ChartAxis.text(x.place(point.day()).subtract(BigDecimal.valueOf(MARKER / 2)));
        return "M" + left + " " + y.at(high(point)) + "h" + MARKER + "V" + y.at(low(point)) + "h-" + MARKER + "z";
    }

    /** Along the upper ends and back along the lower ones. */
    private String band(List<LineChart.Point> points) {
        Stroke stroke = new Stroke(x, y);
        points.forEach(point -> stroke.to(point.day(), high(point)));
        for (int at = points.size() - 1; at >= 0; at--) {
            stroke.to(points.get(at).day(), low(points.get(at)));
        }
        return stroke.path() + "z";
    }

    private String whiskers(List<LineChart.Point> points) {
        StringBuilder path = new StringBuilder();
        for (LineChart.Point point : points) {
            path.append("M").append(place(point.day(), low(point))).append("V").append(y.at(high(point)));
        }
        return path.toString();
    }

    private List<LineChart.Tick> yTicks() {
        return ticks.stream()
                .map(tick -> new LineChart.Tick(ScoreWords.figure(tick), y.at(tick)))
                .toList();
    }

    /** The first and the last day; where there is room, one between them. */
    private List<LineChart.Tick> xTicks() {
        LocalDate middle = LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
        double beforeMiddle = LEFT + ChartText.width(Dates.text(first));
        double afterMiddle = right - ChartText.width(Dates.text(last)) / 2.0;
        double halfMiddle = ChartText.width(Dates.text(middle)) / 2.0 + DATES_APART;
        double place = x.place(middle).doubleValue();
        boolean hasMiddle = !isSingle && place - halfMiddle >= beforeMiddle && place + halfMiddle <= afterMiddle;
        return Stream.of(first, hasMiddle ? middle : last, last)
                .distinct()
                .map(day -> new LineChart.Tick(Dates.text(day), x.at(day)))
                .toList();
    }

    /** Days in order, each with all that happened on it; what shares a day shares a number. */
    private List<LineChart.Mark> marks(List<LineChart.Happening> happenings) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (LineChart.Happening happening : happenings) {
            if (!happening.day().isBefore(first) && !happening.day().isAfter(last)) {
                days.computeIfAbsent(happening.day(), day -> new ArrayList<>()).add(happening.text());
            }
        }
        List<BigDecimal> places = days.keySet().stream().map(x::place).toList();
        List<BigDecimal> labels = apart(places, LEFT, right);
        List<LineChart.Mark> marks = new ArrayList<>();
        days.forEach((day, texts) -> {
            int at = marks.size();
            String labelX = ChartAxis.text(labels.get(at));
            marks.add(new LineChart.Mark(at + 1, x.at(day), labelX, Dates.moment(day), texts));
        });
        return marks;
    }

    /**
     * Moves places so far apart that texts do not overlap, as little as that takes, and keeps them within bounds if they fit.
     */
    private static List<BigDecimal> apart(List<BigDecimal> places, int from, int to) {
        List<Integer> order = Stream.iterate(0, at -> at + 1)
                .limit(places.size())
                .sorted((a, b) -> places.get(a).compareTo(places.get(b)))
                .toList();
        BigDecimal gap = BigDecimal.valueOf(TEXT_LINE);
        List<BigDecimal> moved = new ArrayList<>(places);
        BigDecimal least = BigDecimal.valueOf(from);
        for (int at : order) {
            moved.set(at, moved.get(at).max(least));
            least = moved.get(at).add(gap);
        }
        BigDecimal most = BigDecimal.valueOf(to);
        for (int back = order.size() - 1; back >= 0; back--) {
            int at = order.get(back);
            moved.set(at, moved.get(at).min(most).setScale(1, RoundingMode.HALF_EVEN));
            most = moved.get(at).subtract(gap);
        }
        return moved;
    }
}
