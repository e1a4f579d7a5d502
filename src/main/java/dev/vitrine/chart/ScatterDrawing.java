package dev.vitrine.chart;

import dev.vitrine.price.Money;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ScoreWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts models into places by price and score. Prices lie along a logarithmic scale, because the dearest model often costs a
 * hundred times what the cheapest does.
 */
public final class ScatterDrawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;
    private static final int LEFT = 52;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 46;
    private static final int TOP = 44;
    private static final int MOST_STEPS = 5;

    /** Where names may begin, below what the scores are called; how far scores are above their hairlines. */
    private static final int NAMES = 14;

    private static final int RAISED = 5;

    /** More ticks than this crowd each other. */
    private static final int MOST_TICKS = 7;

    private static final int[] STEPS = {1, 2, 5};
    private static final int PRECISION = 9;

    private final List<Dot> dots;
    private final List<Dot> frontier;
    private final Currency currency;
    private final List<BigDecimal> prices;
    private final List<BigDecimal> scores;
    private final ChartAxis x;
    private final ChartAxis y;
    private final List<Optional<ScatterChart.Label>> labels;

    /**
     * A model to draw.
     *
     * @param price above 0
     * @param terms what the price depends on; may be empty
     */
    public record Dot(String name, BigDecimal price, BigDecimal score, String terms) {}

    private ScatterDrawing(List<Dot> dots, List<Dot> frontier, Currency currency) {
        this.dots = dots;
        this.frontier = frontier;
        this.currency = currency;
        this.prices = priceTicks(
                dots.stream().map(Dot::price).min(BigDecimal::compareTo).orElseThrow(),
                dots.stream().map(Dot::price).max(BigDecimal::compareTo).orElseThrow());
        this.scores = Ticks.around(
                dots.stream().map(Dot::score).min(BigDecimal::compareTo).orElseThrow(),
                dots.stream().map(Dot::score).max(BigDecimal::compareTo).orElseThrow(),
                MOST_STEPS);
        this.x = new ChartAxis(logarithm(prices.get(0)), logarithm(prices.get(prices.size() - 1)), LEFT, WIDTH - RIGHT);
        this.y = ChartAxis.over(scores, HEIGHT - BOTTOM, TOP);
        this.labels = ScatterLabels.of(points(frontier), ground());
    }

    /** What is written next to the axes. */
    public record Words(String title, String across, String up) {}

    /**
     * Draws models.
     *
     * @param dots at least one
     * @param frontier those of them that no other beats, cheapest first
     * @param currency of the prices
     */
    public static ScatterChart of(Words words, List<Dot> dots, List<Dot> frontier, Currency currency) {
        ScatterDrawing drawing = new ScatterDrawing(dots, frontier, currency);
        return new ScatterChart(
                words.title(),
                drawing.description(),
                WIDTH,
                HEIGHT,
                HEIGHT - BOTTOM,
                words.across(),
                words.up(),
                drawing.xTicks(),
                drawing.scores.stream()
                        .map(tick -> new PriceHistory.Tick(ScoreWords.figure(tick), drawing.y.at(tick)))
                        .toList(),
                drawing.path(),
                drawing.points(),
                drawing.numbered());
    }

    /** Of 1, 2 and 5 times a power of ten, from the last at or below the lowest price to the first at or above the highest. */
    private static List<BigDecimal> priceTicks(BigDecimal low, BigDecimal high) {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(low.precision() - low.scale() - 1);
        while (ticks.size() < 2 || ticks.get(ticks.size() - 1).compareTo(high) < 0) {
            for (int step : STEPS) {
                BigDecimal tick = power.multiply(BigDecimal.valueOf(step));
                boolean isNeeded =
                        ticks.size() < 2 || ticks.get(ticks.size() - 1).compareTo(high) < 0;
                if (tick.compareTo(low) <= 0) {
                    ticks.clear();
                }
                if (isNeeded) {
                    ticks.add(tick);
                }
            }
            power = power.scaleByPowerOfTen(1);
        }
        return ticks;
    }

    /** Strict arithmetic, so that a drawing is the same on every machine. */
    private static BigDecimal logarithm(BigDecimal amount) {
        return BigDecimal.valueOf(StrictMath.log10(amount.doubleValue())).setScale(PRECISION, RoundingMode.HALF_EVEN);
    }

    private List<PriceHistory.Tick> xTicks() {
        boolean isCrowded = prices.size() > MOST_TICKS;
        return prices.stream()
                .filter(tick ->
                        !isCrowded || tick.stripTrailingZeros().unscaledValue().equals(BigDecimal.ONE.unscaledValue()))
                .map(tick -> new PriceHistory.Tick(Amounts.exact(new Money(tick, currency)), x.at(logarithm(tick))))
                .toList();
    }

    private String xOf(Dot dot) {
        return x.at(logarithm(dot.price()));
    }

    private String yOf(Dot dot) {
        return y.at(dot.score());
    }

    /** From each model of the line across to the price of the next, and up to its score. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (Dot dot : frontier) {
            path.append(path.length() == 0 ? "M" + xOf(dot) + " " + yOf(dot) : "H" + xOf(dot) + "V" + yOf(dot));
        }
        return frontier.size() < 2 ? "" : path.toString();
    }

    private List<ScatterChart.Dot> points() {
        Stream<ScatterChart.Dot> others = dots.stream()
                .filter(dot -> !frontier.contains(dot))
                .map(dot -> new ScatterChart.Dot(xOf(dot), yOf(dot), text(dot), false, Optional.empty()));
        Stream<ScatterChart.Dot> best = IntStream.range(0, frontier.size()).mapToObj(at -> {
            Dot dot = frontier.get(at);
            return new ScatterChart.Dot(xOf(dot), yOf(dot), text(dot), true, labels.get(at));
        });
        return Stream.concat(others, best).toList();
    }

    /** The names of those that have a number in the place of their name, in the order of the numbers. */
    private List<String> numbered() {
        return IntStream.range(0, frontier.size())
                .filter(at -> labels.get(at)
                        .filter(label -> !label.text().equals(frontier.get(at).name()))
                        .isPresent())
                .mapToObj(at -> frontier.get(at).name())
                .toList();
    }

    private String text(Dot dot) {
        return dot.name() + ": " + ScoreWords.figure(dot.score()) + " at "
                + Amounts.exact(new Money(dot.price(), currency))
                + (dot.terms().isEmpty() ? "" : ", " + dot.terms());
    }

    private ScatterLabels.Point point(Dot dot) {
        return new ScatterLabels.Point(dot.name(), x.place(logarithm(dot.price())), y.place(dot.score()));
    }

    private List<ScatterLabels.Point> points(List<Dot> some) {
        return some.stream().map(this::point).toList();
    }

    /** What names must not cover. */
    private ScatterLabels.Ground ground() {
        Stream<ChartBox> figures = scores.stream().map(tick -> {
            double baseline = y.place(tick).doubleValue() - RAISED;
            return new ChartBox(
                    0,
                    baseline - ChartText.ABOVE,
                    ChartText.width(ScoreWords.figure(tick)),
                    baseline + ChartText.BELOW);
        });
        return new ScatterLabels.Ground(
                new ChartBox(0, NAMES, WIDTH, HEIGHT - BOTTOM),
                points(dots),
                Stream.concat(figures, steps().stream()).toList());
    }

    /** The line of best value as boxes: across to the price of the next, and up to its score. */
    private List<ChartBox> steps() {
        List<ScatterLabels.Point> line = points(frontier);
        List<ChartBox> steps = new ArrayList<>();
        for (int at = 1; at < line.size(); at++) {
            double fromX = line.get(at - 1).x().doubleValue();
            double fromY = line.get(at - 1).y().doubleValue();
            double toX = line.get(at).x().doubleValue();
            double toY = line.get(at).y().doubleValue();
            steps.add(ChartBox.between(fromX, fromY, toX, fromY).wider(1));
            steps.add(ChartBox.between(toX, fromY, toX, toY).wider(1));
        }
        return steps;
    }

    private String description() {
        List<String> names = frontier.stream().map(this::text).toList();
        return dots.size() + " models by price and score. Best value, cheapest first: " + String.join("; ", names)
                + ". Prices have a logarithmic scale from "
                + Amounts.exact(new Money(prices.get(0), currency)) + " to "
                + Amounts.exact(new Money(prices.get(prices.size() - 1), currency)) + "; scores start at "
                + ScoreWords.figure(scores.get(0)) + ".";
    }
}
