package dev.vitrine.pages.pricing;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.pages.Context;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A model's prices of one family of meters, by row and column, before they are put into words. */
final class PriceGrid {
    private final Model model;
    private final Context context;
    private final SortedSet<Column> columns = new TreeSet<>();
    /** By offer, as written, then by terms. */
    private final List<Row> rows = new ArrayList<>();

    /** The prices that have not ended. */
    PriceGrid(Model model, Meter.Family family, Context context) {
        this.model = model;
        this.context = context;
        for (Offer offer : model.offers()) {
            SortedMap<Conditions, Row> ofOffer = new TreeMap<>();
            for (Price price : offer.prices()) {
                if (price.meter().family() == family && !hasEnded(price)) {
                    ofOffer.computeIfAbsent(
                                    price.conditions().on(Condition.Axis.ROW),
                                    terms -> new Row(offer, terms, new TreeMap<>()))
                            .add(price);
                }
            }
            rows.addAll(ofOffer.values());
        }
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
    }

    /** What a column is for. */
    record Column(Meter meter, Conditions conditions) implements Comparable<Column> {
        private static final Comparator<Column> ORDER =
                Comparator.comparing(Column::meter).thenComparing(Column::conditions);

        static Column of(Price price) {
            return new Column(price.meter(), price.conditions().on(Condition.Axis.COLUMN));
        }

        @Override
        public int compareTo(Column other) {
            return ORDER.compare(this, other);
        }
    }

    /** An offer's prices under the same terms. */
    record Row(Offer offer, Conditions terms, SortedMap<Column, List<Price>> cells) {
        private void add(Price price) {
            cells.computeIfAbsent(Column.of(price), column -> new ArrayList<>()).add(price);
        }

        /** None where the row has no price for the column's thing. */
        List<Price> prices(Column column) {
            return cells.getOrDefault(column, List.of());
        }
    }

    private boolean hasEnded(Price price) {
        return price.validity()
                .until()
                .map(last -> last.isBefore(context.asOf()))
                .orElse(false);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** In the order to show. */
    SortedSet<Column> columns() {
        return columns;
    }

    /** The prices of a column, in rows of all terms. */
    List<Price> prices(Column column) {
        return rows.stream().flatMap(row -> row.prices(column).stream()).toList();
    }

    /**
     * Providers by what they ask in the fullest column, cheapest first, the maker's own before others of the same price; a
     * provider's own terms stay together.
     */
    List<Row> rows() {
        Map<Offer.Key, BigDecimal> lowest = new HashMap<>();
        Column reference = fullest();
        for (Row row : rows) {
            for (Price price : row.terms().isOrdinary() ? row.prices(reference) : List.<Price>of()) {
                amount(price).ifPresent(amount -> lowest.merge(row.offer().key(), amount, BigDecimal::min));
            }
        }
        Comparator<Row> unpricedLast =
                Comparator.comparing(row -> !lowest.containsKey(row.offer().key()));
        return rows.stream()
                .sorted(unpricedLast
                        .thenComparing(row -> lowest.getOrDefault(row.offer().key(), BigDecimal.ZERO))
                        .thenComparing(row -> !isFirstParty(row.offer()))
                        .thenComparing(row -> row.offer().provider()))
                .toList();
    }

    private boolean isFirstParty(Offer offer) {
        return context.provider(offer.provider()).isFirstPartyFor(model.id());
    }

    private Column fullest() {
        Column fullest = columns.first();
        long most = 0;
        for (Column column : columns) {
            long filled =
                    rows.stream().filter(row -> row.cells().containsKey(column)).count();
            if (filled > most) {
                fullest = column;
                most = filled;
            }
        }
        return fullest;
    }

    /** The lowest amount of a column among rows of the same terms, if there is another provider's that it is lower than. */
    Optional<BigDecimal> lowest(Column column, Conditions terms) {
        List<Row> comparable = rows.stream()
                .filter(row -> row.terms().equals(terms) && row.cells().containsKey(column))
                .toList();
        long providers = comparable.stream()
                .map(row -> row.offer().provider())
                .distinct()
                .count();
        List<BigDecimal> amounts = comparable.stream()
                .flatMap(row -> row.prices(column).stream())
                .filter(this::holds)
                .flatMap(price -> amount(price).stream())
                .distinct()
                .sorted()
                .toList();
        return providers < 2 || amounts.size() < 2 ? Optional.empty() : Optional.of(amounts.get(0));
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

    /** Whether a price is paid on the day that the site speaks for. */
    boolean holds(Price price) {
        return price.validity().on(context.asOf());
    }
}
