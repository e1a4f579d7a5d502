package dev.vitrine.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds room for the names of points. A name is beside its point; where that is taken, further away, with a line that leads
 * to it; where that is taken too, a number stands for it. No name is on a point, on another name, on the line of best value or
 * beyond the edge.
 */
final class ScatterLabels {
    /** Between a point and a name next to it, and half of what a point covers. */
    private static final int GAP = 8;

    private static final double POINT = 5.5;

    /** Paper around the letters. */
    private static final int HALO = 2;

    /**
     * How far names may stand from their points and how near those with a line, how far apart the places are that are tried,
     * and how broad a line is.
     */
    private static final int FURTHEST = 120;

    private static final int NEAREST = 16;
    private static final int STEP = 12;
    private static final double BREADTH = 1;

    /** What a number in the place of a name is worse by than a line that leads to the name. */
    private static final int NUMBER_COST = 10_000;

    private final ChartBox field;
    private final List<ChartBox> taken;
    private final Placed[] placed;
    private final List<Point> points;

    /** A point that wants a name. */
    public record Point(String name, BigDecimal x, BigDecimal y) {}

    /** What covers part of the drawing already: points, and lines along the axes. */
    record Ground(ChartBox field, List<Point> dots, List<ChartBox> lines) {}

    /**
     * A name with its place.
     *
     * @param lead from the point to the name; empty where the name is beside the point
     */
    private record Placed(String text, double x, double y, boolean isEnd, List<ChartBox> lead) {
        ChartBox box() {
            int width = ChartText.width(text);
            double left = isEnd ? x - width : x;
            return new ChartBox(left - HALO, y - ChartText.ABOVE, left + width + HALO, y + ChartText.BELOW);
        }

        double distance(Point point) {
            double across = box().nextX(point.x().doubleValue()) - point.x().doubleValue();
            double down = box().nextY(point.y().doubleValue()) - point.y().doubleValue();
            return Math.sqrt(across * across + down * down);
        }

        /** With a line from the edge of a point, in small steps; without one where it is beside the point. */
        Placed led(Point point) {
            double fromX = point.x().doubleValue();
            double fromY = point.y().doubleValue();
            double length = distance(point);
            double across = (box().nextX(fromX) - fromX) / length;
            double down = (box().nextY(fromY) - fromY) / length;
            List<ChartBox> steps = new ArrayList<>();
            for (double gone = GAP; length >= NEAREST && gone < length; gone += BREADTH) {
                steps.add(ChartBox.around(fromX + across * gone, fromY + down * gone, BREADTH / 2));
            }
            return new Placed(text, x, y, isEnd, steps);
        }
    }

    private ScatterLabels(List<Point> points, Ground ground) {
        this.points = points;
        this.field = ground.field();
        this.placed = new Placed[points.size()];
        this.taken = new ArrayList<>(ground.lines());
        ground.dots()
                .forEach(dot ->
                        taken.add(ChartBox.around(dot.x().doubleValue(), dot.y().doubleValue(), POINT)));
    }

    /**
     * Names points, from whichever end leaves the fewest numbers, then the shortest lines.
     *
     * @param points in the order in which numbers are given
     * @return a label for each point, in their order; none for one that has no room even for a number
     */
    static List<Optional<ScatterChart.Label>> of(List<Point> points, Ground ground) {
        List<Integer> order = IntStream.range(0, points.size()).boxed().toList();
        List<Integer> back = new ArrayList<>(order);
        Collections.reverse(back);
        return Stream.of(order, back)
                .flatMap(each -> Stream.of(
                        new ScatterLabels(points, ground).near(each).far(each).numbers(),
                        new ScatterLabels(points, ground).either(each).numbers()))
                .min(Comparator.comparingDouble(ScatterLabels::cost))
                .orElseThrow()
                .labels();
    }

    private ScatterLabels near(List<Integer> order) {
        order.forEach(at -> put(at, beside(points.get(at), points.get(at).name())));
        return this;
    }

    private ScatterLabels far(List<Integer> order) {
        order.forEach(at -> put(at, away(points.get(at), points.get(at).name())));
        return this;
    }

    private ScatterLabels either(List<Integer> order) {
        order.forEach(at -> near(List.of(at)).far(List.of(at)));
        return this;
    }

    private ScatterLabels numbers() {
        int number = 1;
        for (int at = 0; at < placed.length; at++) {
            if (placed[at] == null) {
                String text = Integer.toString(number);
                put(at, beside(points.get(at), text));
                put(at, away(points.get(at), text));
                number += placed[at] == null ? 0 : 1;
            }
        }
        return this;
    }

    /** The first place that is free; nothing where the point has one already, or none is free. */
    private void put(int at, Stream<Placed> places) {
        if (placed[at] == null) {
            places.filter(place -> field.holds(place.box()) && isFree(List.of(place.box())))
                    .map(place -> place.led(points.get(at)))
                    .filter(place -> isFree(place.lead()))
                    .findFirst()
                    .ifPresent(free -> {
                        placed[at] = free;
                        taken.add(free.box());
                        taken.addAll(free.lead());
                    });
        }
    }

    private boolean isFree(List<ChartBox> boxes) {
        return taken.stream().noneMatch(other -> boxes.stream().anyMatch(other::meets));
    }

    /** Above to the left, where nothing is that is better; then the other corners. */
    private static Stream<Placed> beside(Point point, String text) {
        double x = point.x().doubleValue();
        double y = point.y().doubleValue();
        double below = y + GAP - HALO + ChartText.ABOVE;
        return Stream.of(
                new Placed(text, x - GAP, y - GAP, true, List.of()),
                new Placed(text, x + GAP, y - GAP, false, List.of()),
                new Placed(text, x + GAP, below, false, List.of()),
                new Placed(text, x - GAP, below, true, List.of()));
    }

    /** Straight above and below and to both sides of that, nearest first. */
    private static Stream<Placed> away(Point point, String text) {
        int width = ChartText.width(text);
        double y = point.y().doubleValue();
        List<Placed> places = new ArrayList<>();
        for (int far = NEAREST; far <= FURTHEST; far += STEP) {
            for (double across = -width - far; across <= far; across += STEP) {
                double x = point.x().doubleValue() + across;
                places.add(new Placed(text, x, y - far - ChartText.BELOW, false, List.of()));
                places.add(new Placed(text, x, y + far + ChartText.ABOVE, false, List.of()));
            }
        }
        return places.stream();
    }

    private double cost() {
        return IntStream.range(0, placed.length)
                .mapToDouble(at -> placed[at] != null
                                && placed[at].text().equals(points.get(at).name())
                        ? placed[at].lead().size()
                        : NUMBER_COST)
                .sum();
    }

    private List<Optional<ScatterChart.Label>> labels() {
        return Arrays.stream(placed)
                .map(place -> Optional.ofNullable(place)
                        .map(each -> new ScatterChart.Label(
                                each.text(),
                                tenth(each.x()),
                                tenth(each.y()),
                                each.isEnd() ? "end" : "start",
                                path(each.lead()))))
                .toList();
    }

    private static String path(List<ChartBox> lead) {
        return lead.isEmpty() ? "" : "M" + middle(lead.get(0)) + "L" + middle(lead.get(lead.size() - 1));
    }

    private static String middle(ChartBox step) {
        return tenth((step.left() + step.right()) / 2) + " " + tenth((step.top() + step.bottom()) / 2);
    }

    private static String tenth(double place) {
        return ChartAxis.text(BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_EVEN));
    }
}
