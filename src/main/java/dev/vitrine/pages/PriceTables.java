package dev.vitrine.pages;

import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.Condition;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Evidence;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.catalog.Provider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lays a model's prices out in tables: one for each way of metering. Prices that have ended are not shown here. */
final class PriceTables {
    private final Model model;
    private final Context context;

    PriceTables(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    /** What a column is for. */
    private record ColumnKey(Meter meter, Conditions conditions) implements Comparable<ColumnKey> {
        @Override
        public int compareTo(ColumnKey other) {
            return Comparator.comparing(ColumnKey::meter)
                    .thenComparing(ColumnKey::conditions)
                    .compare(this, other);
        }
    }

    /** What a row is for. */
    private record RowKey(Offer offer, Conditions terms) {}

    /** A table before it is put into words. */
    private record Grid(List<ColumnKey> columns, Map<RowKey, Map<ColumnKey, List<Price>>> rows) {
        Collection<Price> column(ColumnKey key, Conditions terms) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().terms().equals(terms))
                    .flatMap(row -> row.getValue().getOrDefault(key, List.of()).stream())
                    .toList();
        }
    }

    List<PriceTable> tables() {
        List<PriceTable> tables = new ArrayList<>();
        for (Meter.Family family : Meter.Family.values()) {
            Grid grid = grid(family);
            if (!grid.rows().isEmpty()) {
                tables.add(table(family, grid));
            }
        }
        return tables;
    }

    private Grid grid(Meter.Family family) {
        Map<RowKey, Map<ColumnKey, List<Price>>> rows = new HashMap<>();
        Set<ColumnKey> columns = new TreeSet<>();
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                if (price.meter().family() == family && !hasEnded(price)) {
                    ColumnKey column =
                            new ColumnKey(price.meter(), price.conditions().on(Condition.Axis.COLUMN));
                    RowKey row = new RowKey(offer, price.conditions().on(Condition.Axis.ROW));
                    columns.add(column);
                    rows.computeIfAbsent(row, key -> new TreeMap<>())
                            .computeIfAbsent(column, key -> new ArrayList<>())
                            .add(price);
                }
            }
        }
        return new Grid(List.copyOf(columns), rows);
    }

    private boolean hasEnded(Price price) {
        return price.validity()
                .until()
                .map(last -> last.isBefore(context.asOf()))
                .orElse(false);
    }

    private PriceTable table(Meter.Family family, Grid grid) {
        List<PriceTable.Row> rows =
                order(grid).stream().map(key -> row(key, grid)).toList();
        boolean latency = rows.stream().anyMatch(row -> row.latency().isPresent());
        return new PriceTable(
                "prices-" + family.unit().replace(' ', '-').toLowerCase(java.util.Locale.ROOT),
                family.caption() + unitNoun(family),
                grid.columns().stream().map(key -> column(key, grid)).toList(),
                rows,
                latency);
    }

    private String unitNoun(Meter.Family family) {
        boolean timed =
                family == Meter.Family.SECONDS || family == Meter.Family.MINUTES || family == Meter.Family.HOURS;
        return timed
                        && (model.type() == dev.vitrine.catalog.ModelType.VIDEO
                                || model.type() == dev.vitrine.catalog.ModelType.AUDIO)
                ? " of " + model.type().key()
                : "";
    }

    private static PriceTable.Column column(ColumnKey key, Grid grid) {
        String phrase = ConditionWords.phrase(key.conditions());
        boolean oneMeter =
                grid.columns().stream().map(ColumnKey::meter).distinct().count() == 1;
        String meter = key.meter().family() == Meter.Family.TOKENS ? key.meter().label() : "";
        String label = phrase.isEmpty()
                ? (meter.isEmpty() ? (oneMeter && grid.columns().size() == 1 ? "Price" : "Any") : meter)
                : (meter.isEmpty() ? Words.capitalized(phrase) : meter + ", " + phrase);
        Set<String> currencies = grid.rows().values().stream()
                .flatMap(row -> row.getOrDefault(key, List.of()).stream())
                .flatMap(price -> price.flat().stream())
                .map(money -> money.currency().getCurrencyCode())
                .collect(Collectors.toCollection(TreeSet::new));
        String unit = "per " + key.meter().family().unit();
        return new PriceTable.Column(
                label, currencies.size() == 1 ? currencies.iterator().next() + " " + unit : unit);
    }

    /** Providers by what they ask in the fullest column, cheapest first; a provider's own terms stay together. */
    private List<RowKey> order(Grid grid) {
        ColumnKey fullest = grid.columns().stream()
                .max(Comparator.comparingLong(key -> grid.rows().values().stream()
                        .filter(row -> row.containsKey(key))
                        .count()))
                .orElseThrow();
        ColumnKey reference = grid.columns().stream()
                .filter(key -> filled(grid, key) == filled(grid, fullest))
                .findFirst()
                .orElse(fullest);
        Map<Offer, BigDecimal> lowest = new HashMap<>();
        grid.rows()
                .forEach((key, cells) -> cells.getOrDefault(reference, List.of())
                        .forEach(price ->
                                amount(price).ifPresent(amount -> lowest.merge(key.offer(), amount, BigDecimal::min))));
        Comparator<RowKey> byPrice = Comparator.comparing(
                key -> Optional.ofNullable(lowest.get(key.offer())),
                Comparator.comparing((Optional<BigDecimal> amount) -> amount.isEmpty())
                        .thenComparing(amount -> amount.orElse(BigDecimal.ZERO)));
        return grid.rows().keySet().stream()
                .sorted(byPrice.thenComparing(key -> key.offer().provider().id())
                        .thenComparing(key -> key.offer().location())
                        .thenComparing(RowKey::terms))
                .toList();
    }

    private static long filled(Grid grid, ColumnKey key) {
        return grid.rows().values().stream().filter(row -> row.containsKey(key)).count();
    }

    /** The amount that is compared: in the catalog's currency; free is nothing. */
    private Optional<BigDecimal> amount(Price price) {
        if (price.charge() instanceof Charge.Free) {
            return Optional.of(BigDecimal.ZERO);
        }
        return price.flat()
                .filter(money -> money.currency().equals(context.currency()))
                .map(Money::amount);
    }

    private PriceTable.Row row(RowKey key, Grid grid) {
        Offer offer = key.offer();
        Provider provider = context.provider(offer.provider());
        Map<ColumnKey, List<Price>> cells = grid.rows().get(key);
        List<Evidence> evidence = grid.columns().stream()
                .flatMap(column -> cells.getOrDefault(column, List.of()).stream())
                .map(Price::evidence)
                .distinct()
                .toList();
        List<PriceTable.Source> sources = new ArrayList<>();
        for (Evidence read : evidence) {
            sources.add(Sources.of(sources.size() + 1, read, provider));
        }
        return new PriceTable.Row(
                context.link(provider),
                Words.capitalized(ConditionWords.phrase(key.terms())),
                provider.isFirstPartyFor(model.id())
                        ? "First party"
                        : provider.kind().label(),
                grid.columns().stream()
                        .map(column -> cell(cells.getOrDefault(column, List.of()), column, key, grid, evidence))
                        .toList(),
                offer.latency().map(latency -> "about " + Amounts.number(latency.seconds()) + " s"),
                modalities(model.input()),
                modalities(model.output()),
                sources);
    }

    private static String modalities(Set<Modality> modalities) {
        return modalities.stream().map(Modality::key).collect(Collectors.joining(", "));
    }

    private PriceTable.Cell cell(List<Price> prices, ColumnKey column, RowKey row, Grid grid, List<Evidence> evidence) {
        Optional<BigDecimal> lowest = lowest(grid.column(column, row.terms()));
        List<PriceTable.Entry> entries = prices.stream()
                .map(price -> entry(
                        price,
                        lowest.isPresent() && lowest.equals(amount(price)),
                        evidence.indexOf(price.evidence()) + 1))
                .toList();
        return new PriceTable.Cell(entries, disagree(prices));
    }

    /** The lowest amount of a column, if there is anything that it is lower than. */
    private Optional<BigDecimal> lowest(Collection<Price> column) {
        List<BigDecimal> amounts = column.stream()
                .filter(price -> price.validity().on(context.asOf()))
                .flatMap(price -> amount(price).stream())
                .distinct()
                .sorted()
                .toList();
        return amounts.size() < 2 ? Optional.empty() : Optional.of(amounts.get(0));
    }

    private boolean disagree(List<Price> prices) {
        return prices.stream()
                        .filter(price -> price.validity().on(context.asOf()))
                        .map(Price::charge)
                        .distinct()
                        .count()
                > 1;
    }

    private PriceTable.Entry entry(Price price, boolean cheapest, int source) {
        return new PriceTable.Entry(
                Amounts.charge(price.charge()),
                kind(price.charge()),
                cheapest && price.validity().on(context.asOf()),
                source,
                price.note(),
                dates(price),
                tiers(price.charge()),
                context.edits().line(price.location()));
    }

    private static String kind(Charge charge) {
        if (charge instanceof Charge.Flat) {
            return "amount";
        }
        if (charge instanceof Charge.Tiered) {
            return "tiers";
        }
        if (charge instanceof Charge.Included) {
            return "included";
        }
        return charge instanceof Charge.Free ? "free" : "unpublished";
    }

    private Optional<String> dates(Price price) {
        String from = price.validity().startsAfter(context.asOf())
                ? "from " + Dates.text(price.validity().from().orElseThrow())
                : "";
        String until =
                price.validity().until().map(day -> "until " + Dates.text(day)).orElse("");
        String dates = (from + " " + until).trim();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates);
    }

    private static List<String> tiers(Charge charge) {
        if (!(charge instanceof Charge.Tiered tiered)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (Charge.Tier tier : tiered.tiers()) {
            String band = tier.upTo()
                    .map(bound -> (lines.isEmpty() ? "first " : "up to ") + Words.grouped(bound))
                    .orElse("beyond");
            lines.add(band + ": " + Amounts.exact(tier.money()));
        }
        return lines;
    }
}
