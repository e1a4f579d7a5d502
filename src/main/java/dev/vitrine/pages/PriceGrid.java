package dev.vitrine.pages;

import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.Condition;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A model's prices of one family of meters, by row and column, before they are put into words. */
final class PriceGrid {
    private final Model model;
    private final Context context;
    private final Map<Row, Map<Column, List<Price>>> cells = new HashMap<>();
    private final Set<Column> columns = new TreeSet<>();

    /** The prices that have not ended. */
    PriceGrid(Model model, Meter.Family family, Context context) {
        this.model = model;
        this.context = context;
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                if (price.meter().family() == family && !hasEnded(price)) {
                    add(offer, price);
                }
            }
        }
    }

    /** What a column is for. */
    record Column(Meter meter, Conditions conditions) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            return Comparator.comparing(Column::meter)
                    .thenComparing(Column::conditions)
                    .compare(this, other);
        }
    }

    /** What a row is for. */
    record Row(Offer offer, Conditions terms) {}

    private boolean hasEnded(Price price) {
        return price.validity()
                .until()
                .map(last -> last.isBefore(context.asOf()))
                .orElse(false);
    }

    private void add(Offer offer, Price price) {
        Column column = new Column(price.meter(), price.conditions().on(Condition.Axis.COLUMN));
        Row row = new Row(offer, price.conditions().on(Condition.Axis.ROW));
        columns.add(column);
        cells.computeIfAbsent(row, key -> new TreeMap<>())
                .computeIfAbsent(column, key -> new ArrayList<>())
                .add(price);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** In the order to show. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The prices of a cell; none where the row has no price for the column's thing. */
    List<Price> prices(Row row, Column column) {
        return cells.get(row).getOrDefault(column, List.of());
    }

    /** The prices of a column, in rows of all terms. */
    List<Price> prices(Column column) {
        return cells.keySet().stream()
                .flatMap(row -> prices(row, column).stream())
                .toList();
    }

    /**
     * Providers by what they ask in the fullest column, cheapest first, the maker's own before others of the same price; a
     * provider's own terms stay together.
     */
    List<Row> rows() {
        Map<Offer, BigDecimal> lowest = new HashMap<>();
        Column reference = fullest();
        for (Row row : cells.keySet()) {
            for (Price price : prices(row, reference)) {
                amount(price).ifPresent(amount -> lowest.merge(row.offer(), amount, BigDecimal::min));
            }
        }
        Comparator<Row> unpricedLast = Comparator.comparing(row -> !lowest.containsKey(row.offer()));
        return cells.keySet().stream()
                .sorted(unpricedLast
                        .thenComparing(row -> lowest.getOrDefault(row.offer(), BigDecimal.ZERO))
                        .thenComparing(row -> !isFirstParty(row.offer()))
                        .thenComparing(row -> row.offer().provider().id())
                        .thenComparing(row -> row.offer().location())
                        .thenComparing(Row::terms))
                .toList();
    }

    private boolean isFirstParty(Offer offer) {
        return context.provider(offer.provider()).isFirstPartyFor(model.id());
    }

    private Column fullest() {
        Map<Column, Integer> filled = new TreeMap<>();
        cells.values().forEach(row -> row.keySet().forEach(column -> filled.merge(column, 1, Integer::sum)));
        int most = filled.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return filled.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The lowest amount of a column among rows of the same terms, if there is anything that it is lower than. */
    Optional<BigDecimal> lowest(Column column, Conditions terms) {
        List<BigDecimal> amounts = cells.keySet().stream()
                .filter(row -> row.terms().equals(terms))
                .flatMap(row -> prices(row, column).stream())
                .filter(this::holds)
                .flatMap(price -> amount(price).stream())
                .distinct()
                .sorted()
                .toList();
        return amounts.size() < 2 ? Optional.empty() : Optional.of(amounts.get(0));
    }

    /** The amount that is compared: in the catalog's currency; free is nothing. */
    Optional<BigDecimal> amount(Price price) {
        if (price.charge() instanceof Charge.Free) {
            return Optional.of(BigDecimal.ZERO);
        }
        return price.flat()
                .filter(money -> money.currency().equals(context.currency()))
                .map(Money::amount);
    }

    boolean holds(Price price) {
        return price.validity().on(context.asOf());
    }
}
