package dev.vitrine.pages.pricing;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.chart.PriceHistory;
import dev.vitrine.chart.Ticks;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Sources;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.problem.Location;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.Dates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws how prices changed: a price has a history once an offer gives two of it for different times. */
public final class PriceHistories {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 20;
    private static final int BOTTOM = 28;

    /** More lines than this cannot be told apart; the table has them all. */
    private static final int MOST_LINES = 4;

    private final Model model;
    private final Context context;

    public PriceHistories(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    /** A price at different times, earliest first. */
    private record Line(Offer offer, Meter meter, Conditions conditions, List<Step> steps) {}

    /**
     * What a price was.
     *
     * @param from the first day, or the day on which it was seen where that is not known
     * @param seen whether it is only known to have been seen on that day
     * @param until the last day; absent while it holds
     * @param location its line in the record
     */
    private record Step(LocalDate from, boolean seen, Optional<LocalDate> until, Money money, Location location) {}

    /** What makes prices one line: the same thing, by the same source. */
    private record Key(Meter meter, Conditions conditions, String source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::meter)
                    .thenComparing(Key::conditions)
                    .thenComparing(Key::source)
                    .compare(this, other);
        }
    }

    public Optional<PriceHistory> view() {
        List<Line> lines =
                model.offers().stream().flatMap(offer -> lines(offer).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Drawing(lines).view());
    }

    private List<Line> lines(Offer offer) {
        Map<Key, List<Price>> groups = new TreeMap<>();
        for (Price price : offer.prices()) {
            if (isShown(price)) {
                String source = Sources.name(price.evidence().source());
                groups.computeIfAbsent(new Key(price.meter(), price.conditions(), source), key -> new ArrayList<>())
                        .add(price);
            }
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((key, prices) -> {
            if (prices.size() > 1) {
                lines.add(new Line(offer, key.meter(), key.conditions(), steps(offer, prices)));
            }
        });
        return lines;
    }

    /** Prices with dates that have begun; what is to come is in the tables. */
    private boolean isShown(Price price) {
        boolean dated =
                price.validity().from().isPresent() || price.validity().until().isPresent();
        return dated
                && !price.validity().startsAfter(context.asOf())
                && price.flat()
                        .filter(money -> money.currency().equals(context.currency()))
                        .isPresent();
    }

    private List<Step> steps(Offer offer, List<Price> prices) {
        return prices.stream()
                .map(price -> step(offer, price))
                .sorted(Comparator.comparing(Step::from))
                .toList();
    }

    /** A price whose first day is not known is drawn from the day on which it was read, or from its last day if sooner. */
    private Step step(Offer offer, Price price) {
        Optional<LocalDate> until = price.validity().until();
        LocalDate read = price.evidence().checked().earliest();
        LocalDate seen = until.filter(read::isAfter).orElse(read);
        return new Step(
                price.validity().from().orElse(seen),
                price.validity().from().isEmpty(),
                until,
                price.flat().orElseThrow(),
                context.catalog().origins().of(model, offer, price));
    }

    private String label(Line line) {
        String conditions = ConditionWords.phrase(line.conditions());
        String thing = line.meter().family() == Meter.Family.TOKENS
                ? line.meter().label().toLowerCase(Locale.ROOT)
                : "";
        List<String> parts = new ArrayList<>(
                List.of(context.provider(line.offer().provider()).name()));
        if (!thing.isEmpty()) {
            parts.add(thing);
        }
        if (!conditions.isEmpty()) {
            parts.add(conditions);
        }
        return String.join(", ", parts);
    }

    /** Places, in the units of the drawing. */
    private final class Drawing {
        private final List<Line> lines;
        private final LocalDate first;
        private final LocalDate last;
        private final BigDecimal top;

        Drawing(List<Line> lines) {
            this.lines = lines;
            this.first = all(lines).stream()
                    .map(Step::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate latest = all(lines).stream()
                    .map(Step::from)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            this.last = latest.isBefore(context.asOf()) ? context.asOf() : latest.plusDays(1);
            this.top = Ticks.top(drawn(lines).stream()
                    .flatMap(line -> line.steps().stream())
                    .map(step -> step.money().amount())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        }

        private List<Step> all(List<Line> from) {
            return from.stream().flatMap(line -> line.steps().stream()).toList();
        }

        private List<Line> drawn(List<Line> from) {
            return from.subList(0, Math.min(MOST_LINES, from.size()));
        }

        PriceHistory view() {
            List<PriceHistory.Series> series = new ArrayList<>();
            for (Line line : drawn(lines)) {
                series.add(series(line, series.size()));
            }
            return new PriceHistory(
                    "How prices of " + model.name() + " changed",
                    WIDTH,
                    HEIGHT,
                    series,
                    List.of(priceTick(BigDecimal.ZERO), priceTick(half()), priceTick(top)),
                    List.of(
                            new PriceHistory.Tick(Dates.text(first), number(x(first))),
                            new PriceHistory.Tick(Dates.text(last), number(x(last)))),
                    rows());
        }

        private PriceHistory.Series series(Line line, int style) {
            StringBuilder path = new StringBuilder();
            LocalDate reached = null;
            for (Step step : line.steps()) {
                boolean follows = reached != null && !step.from().isAfter(reached.plusDays(1));
                path.append(follows ? "H" : "M").append(number(x(step.from())));
                path.append(follows ? "V" : " ").append(number(y(step.money().amount())));
                reached = step.until().filter(end -> end.isBefore(last)).orElse(last);
                path.append("H").append(number(x(reached)));
            }
            return new PriceHistory.Series(label(line), path.toString(), style);
        }

        private List<PriceHistory.Row> rows() {
            List<PriceHistory.Row> rows = new ArrayList<>();
            for (Line line : lines) {
                List<Step> newestFirst = new ArrayList<>(line.steps());
                Collections.reverse(newestFirst);
                for (Step step : newestFirst) {
                    rows.add(new PriceHistory.Row(
                            label(line),
                            Amounts.exact(step.money()),
                            from(step),
                            step.until().map(Dates::moment),
                            context.edits().line(step.location())));
                }
            }
            return rows;
        }

        private DatedText from(Step step) {
            DatedText day = Dates.moment(step.from());
            return step.seen() ? new DatedText("seen " + day.text(), day.datetime()) : day;
        }

        private PriceHistory.Tick priceTick(BigDecimal amount) {
            return new PriceHistory.Tick(Amounts.exact(new Money(amount, context.currency())), number(y(amount)));
        }

        private BigDecimal half() {
            return top.divide(BigDecimal.valueOf(2));
        }

        private BigDecimal x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return BigDecimal.valueOf(LEFT)
                    .add(BigDecimal.valueOf((WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day))
                            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
        }

        private BigDecimal y(BigDecimal amount) {
            BigDecimal room = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);
            return BigDecimal.valueOf(HEIGHT - BOTTOM)
                    .subtract(amount.multiply(room).divide(top, 1, RoundingMode.HALF_UP));
        }

        private static String number(BigDecimal place) {
            return place.stripTrailingZeros().toPlainString();
        }
    }
}
