package dev.vitrine.chart;

import dev.vitrine.wording.ScoreWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts values side by side into places. */
public final class DotDrawing {
    private static final Comparator<DotChart.Dot> BY_VALUE = Comparator.comparing(DotChart.Dot::value);

    /** As wide as a digit, and as a point. */
    private static final String DIGIT_SPACE = "\u2007";

    private static final String POINT_SPACE = "\u2008";

    private static final int WIDTH = 360;
    private static final int LEFT = 152;
    private static final int RIGHT = 290;
    private static final int TOP = 24;
    private static final int BOTTOM = 24;
    private static final int TEXT_LINE = 15;
    private static final int ROW = 26;
    private static final int TALL_ROW = 38;

    /** So many letters fit before the field. */
    private static final int LETTERS = 20;

    private static final int MOST_STEPS = 2;

    private final List<DotChart.Dot> dots;
    private final Optional<DotChart.Dot> reference;
    private final List<BigDecimal> ticks;
    private final ChartAxis x;

    private DotDrawing(List<DotChart.Dot> dots, Optional<DotChart.Dot> reference) {
        this.dots = dots;
        this.reference = reference;
        this.ticks = Ticks.around(
                all().map(dot -> dot.low().orElse(dot.value()))
                        .min(BigDecimal::compareTo)
                        .orElseThrow(),
                all().map(dot -> dot.high().orElse(dot.value()))
                        .max(BigDecimal::compareTo)
                        .orElseThrow(),
                MOST_STEPS);
        this.x = ChartAxis.over(ticks, LEFT, RIGHT);
    }

    /**
     * Draws dots.
     *
     * @param dots at least one, in the order to show
     * @param reference a value that all are held against
     */
    public static DotChart of(String title, List<DotChart.Dot> dots, Optional<DotChart.Dot> reference) {
        DotDrawing drawing = new DotDrawing(dots, reference);
        List<DotChart.Row> rows = drawing.rows();
        return new DotChart(
                title,
                drawing.description(),
                WIDTH,
                drawing.height(),
                LEFT,
                RIGHT,
                drawing.height() - BOTTOM,
                rows,
                drawing.ticks.stream()
                        .map(tick -> new LineChart.Tick(ScoreWords.figure(tick), drawing.x.at(tick)))
                        .toList(),
                reference.map(dot -> new DotChart.Reference(
                        dot.label() + " " + ScoreWords.figure(dot.value()), drawing.x.at(dot.value()))));
    }

    private Stream<DotChart.Dot> all() {
        return Stream.concat(dots.stream(), reference.stream());
    }

    private String description() {
        DotChart.Dot highest = dots.stream().max(BY_VALUE).orElseThrow();
        DotChart.Dot lowest = dots.stream().min(BY_VALUE).orElseThrow();
        return dots.size() + (dots.size() == 1 ? " value" : " values") + ", from " + named(highest) + " down to "
                + named(lowest)
                + reference.map(dot -> ", compared with " + named(dot)).orElse("")
                + ". The scale starts at " + ScoreWords.figure(ticks.get(0)) + ".";
    }

    private static String named(DotChart.Dot dot) {
        return dot.label() + " " + ScoreWords.figure(dot.value());
    }

    /** Figures with their decimal points in line when their ends are: digits that are missing leave their room. */
    private static String padded(BigDecimal value, int decimals) {
        int missing = Math.max(0, decimals) - Math.max(0, value.scale());
        boolean lacksPoint = value.scale() <= 0 && decimals > 0;
        return ScoreWords.figure(value) + (lacksPoint ? POINT_SPACE : "") + DIGIT_SPACE.repeat(missing);
    }

    private List<DotChart.Row> rows() {
        List<DotChart.Row> rows = new ArrayList<>();
        int decimals = dots.stream().mapToInt(dot -> dot.value().scale()).max().orElse(0);
        int top = TOP;
        for (DotChart.Dot dot : dots) {
            List<String> label = broken(dot.label());
            int middle = top + height(label) / 2;
            String value = padded(dot.value(), decimals);
            rows.add(new DotChart.Row(
                    placed(label, middle), middle, x.at(dot.value()), whisker(dot, middle), value, side(dot)));
            top += height(label);
        }
        return rows;
    }

    /** Baselines of texts around a middle. */
    private static List<LineChart.Tick> placed(List<String> label, int middle) {
        int baseline = middle + TEXT_LINE / 3 - (label.size() - 1) * TEXT_LINE / 2;
        List<LineChart.Tick> lines = new ArrayList<>();
        for (String text : label) {
            lines.add(new LineChart.Tick(text, Integer.toString(baseline + lines.size() * TEXT_LINE)));
        }
        return lines;
    }

    private int height() {
        return TOP + dots.stream().mapToInt(dot -> height(broken(dot.label()))).sum() + BOTTOM;
    }

    private static int height(List<String> label) {
        return label.size() > 1 ? TALL_ROW : ROW;
    }

    private Optional<String> whisker(DotChart.Dot dot, int y) {
        return dot.low().flatMap(low -> dot.high().map(high -> "M" + x.at(low) + " " + y + "H" + x.at(high)));
    }

    /** Where its interval is; without one, where the value is. */
    private String side(DotChart.Dot dot) {
        if (reference.isEmpty()) {
            return "level";
        }
        BigDecimal held = reference.get().value();
        if (dot.low().orElse(dot.value()).compareTo(held) > 0) {
            return "above";
        }
        return dot.high().orElse(dot.value()).compareTo(held) < 0 ? "below" : "level";
    }

    /** A label that is too long for one line, broken at the space that makes two lines most alike. */
    private static List<String> broken(String label) {
        if (label.length() <= LETTERS || !label.contains(" ")) {
            return List.of(label);
        }
        int best = label.indexOf(' ');
        for (int space = best; space >= 0; space = label.indexOf(' ', space + 1)) {
            if (Math.abs(2 * space - label.length()) < Math.abs(2 * best - label.length())) {
                best = space;
            }
        }
        return List.of(label.substring(0, best), label.substring(best + 1));
    }
}
