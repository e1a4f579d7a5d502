package dev.vitrine.pages.pricing;

import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Provider;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.PriceTable;
import dev.vitrine.pages.Sources;
import dev.vitrine.price.Price;
import dev.vitrine.value.Evidence;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.MediaWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts one row of a {@link PriceGrid} into words. */
final class PriceRow {
    private final Model model;
    private final Context context;
    private final PriceGrid grid;
    private final PriceGrid.Row row;
    private final List<Price> prices;
    private final List<Evidence> evidence;
    private final Optional<String> note;

    PriceRow(Model model, Context context, PriceGrid grid, PriceGrid.Row row) {
        this.model = model;
        this.context = context;
        this.grid = grid;
        this.row = row;
        this.prices = grid.columns().stream()
                .flatMap(column -> row.prices(column).stream())
                .toList();
        this.evidence = prices.stream().map(Price::evidence).distinct().toList();
        this.note = sharedNote();
    }

    /** The note that every price of the row has, if they all have the same. */
    private Optional<String> sharedNote() {
        Set<Optional<String>> notes = new HashSet<>();
        prices.forEach(price -> notes.add(price.note()));
        return notes.size() == 1 && prices.size() > 1 ? notes.iterator().next() : Optional.empty();
    }

    PriceTable.Row view() {
        Offer offer = row.offer();
        Provider provider = context.provider(offer.provider());
        return new PriceTable.Row(
                context.link(provider),
                Words.capitalized(ConditionWords.phrase(row.terms())),
                provider.isFirstPartyFor(model.id())
                        ? "First party"
                        : provider.kind().label(),
                note,
                grid.columns().stream().map(this::cell).toList(),
                offer.latency().map(latency -> "about " + Amounts.number(latency.seconds()) + " s"),
                modalities(model.input()),
                modalities(model.output()),
                sources(provider));
    }

    private static String modalities(Set<Modality> modalities) {
        return modalities.stream().map(MediaWords::modality).collect(Collectors.joining(", "));
    }

    private List<PriceTable.Source> sources(Provider provider) {
        List<PriceTable.Source> sources = new ArrayList<>();
        for (Evidence read : evidence) {
            sources.add(Sources.of(sources.size() + 1, read, provider));
        }
        return sources;
    }

    private PriceTable.Cell cell(PriceGrid.Column column) {
        List<Price> cell = row.prices(column);
        Optional<BigDecimal> lowest = grid.lowest(column, row.terms());
        return new PriceTable.Cell(
                cell.stream().map(price -> entry(price, lowest)).toList(), disagree(cell));
    }

    /** Whether two sources give amounts of one currency that differ; a plan next to an amount is no contradiction. */
    private boolean disagree(List<Price> cell) {
        Map<Currency, List<Price>> amounts = cell.stream()
                .filter(price -> grid.holds(price) && price.flat().isPresent())
                .collect(Collectors.groupingBy(
                        price -> price.flat().orElseThrow().currency()));
        return amounts.values().stream().anyMatch(PriceRow::contradict);
    }

    private static boolean contradict(List<Price> prices) {
        return prices.stream().map(Price::charge).distinct().count() > 1
                && prices.stream()
                                .map(price -> price.evidence().source())
                                .distinct()
                                .count()
                        > 1;
    }

    private PriceTable.Entry entry(Price price, Optional<BigDecimal> lowest) {
        return new PriceTable.Entry(
                Amounts.charge(price.charge()),
                price.charge().kind().key(),
                grid.holds(price) && lowest.isPresent() && lowest.equals(grid.amount(price)),
                evidence.indexOf(price.evidence()) + 1,
                note.isPresent() ? Optional.empty() : price.note(),
                dates(price),
                Amounts.bands(price.charge()),
                context.edits().line(context.catalog().origins().of(model, row.offer(), price)));
    }

    private Optional<String> dates(Price price) {
        List<String> dates = new ArrayList<>();
        if (price.validity().startsAfter(context.asOf())) {
            dates.add("from " + Dates.text(price.validity().from().orElseThrow()));
        }
        price.validity().until().ifPresent(day -> dates.add("until " + Dates.text(day)));
        return dates.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", dates));
    }
}
