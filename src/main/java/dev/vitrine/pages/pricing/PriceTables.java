package dev.vitrine.pages.pricing;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.PriceTable;
import dev.vitrine.price.Meter;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lays a model's prices out in tables: one for each way of metering. Prices that have ended are not shown here. */
public final class PriceTables {
    private static final Set<Meter.Family> TIMES =
            Set.of(Meter.Family.SECONDS, Meter.Family.MINUTES, Meter.Family.HOURS);

    private final Model model;
    private final Context context;

    public PriceTables(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    public List<PriceTable> tables() {
        List<PriceTable> tables = new ArrayList<>();
        for (Meter.Family family : Meter.Family.values()) {
            PriceGrid grid = new PriceGrid(model, family, context);
            if (!grid.isEmpty()) {
                tables.add(table(family, grid));
            }
        }
        return tables;
    }

    private PriceTable table(Meter.Family family, PriceGrid grid) {
        List<PriceTable.Row> rows = grid.rows().stream()
                .map(row -> new PriceRow(model, context, grid, row).view())
                .toList();
        return new PriceTable(
                "prices-" + family.unit().replace(' ', '-').toLowerCase(Locale.ROOT),
                caption(family),
                grid.columns().stream().map(column -> column(column, grid)).toList(),
                rows,
                rows.stream().anyMatch(row -> row.latency().isPresent()));
    }

    private String caption(Meter.Family family) {
        boolean timed = model.type() == ModelType.VIDEO || model.type() == ModelType.AUDIO;
        return family.caption()
                + (timed && TIMES.contains(family) ? " of " + model.type().key() : "");
    }

    private static PriceTable.Column column(PriceGrid.Column column, PriceGrid grid) {
        Set<String> currencies = grid.prices(column).stream()
                .flatMap(price -> price.flat().stream())
                .map(money -> money.currency().getCurrencyCode())
                .collect(Collectors.toCollection(TreeSet::new));
        String unit = "per " + column.meter().family().unit();
        return new PriceTable.Column(
                label(column, grid.columns().size()),
                currencies.size() == 1 ? currencies.iterator().next() + " " + unit : unit);
    }

    private static String label(PriceGrid.Column column, int columns) {
        String conditions = ConditionWords.phrase(column.conditions());
        if (column.meter().family() == Meter.Family.TOKENS) {
            return column.meter().label() + (conditions.isEmpty() ? "" : ", " + conditions);
        }
        if (conditions.isEmpty()) {
            return columns == 1 ? "Price" : column.meter().label();
        }
        return Words.capitalized(conditions);
    }
}
