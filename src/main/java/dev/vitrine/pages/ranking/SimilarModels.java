package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.ModelTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a model beside those that score nearest to it. */
public final class SimilarModels {
    private final Model model;
    private final Context context;

    public SimilarModels(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    /** Absent where no arena has it beside others. */
    public Optional<SimilarSection> view() {
        List<SimilarSection.Neighbourhood> arenas = Placing.of(model, context).stream()
                .flatMap(placing -> neighbourhood(placing).stream())
                .toList();
        return arenas.isEmpty() ? Optional.empty() : Optional.of(new SimilarSection(rule(), arenas));
    }

    private String rule() {
        return "The models next to " + model.name() + " by overall score: " + ArenaBoards.EACH_WAY + " above and "
                + ArenaBoards.EACH_WAY
                + " below, or more on one side if the other has fewer. Retired models are left out. Ranks count"
                + " entries.";
    }

    /** Whom {@link #view} shows beside a model, in whichever arena. */
    public static Set<ModelId> of(Model model, Context context) {
        SimilarModels similar = new SimilarModels(model, context);
        return Placing.of(model, context).stream()
                .flatMap(placing -> similar.near(placing.boards()).stream())
                .map(standing -> standing.entrant().model())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<SimilarSection.Neighbourhood> neighbourhood(Placing placing) {
        List<Standing> near = near(placing.boards());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Standing> rows = Stream.concat(near.stream(), Stream.of(placing.best()))
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.estimate().score())
                        .reversed()
                        .thenComparing(Standing::rank)
                        .thenComparing(Standing::entrant))
                .toList();
        return Optional.of(new SimilarSection.Neighbourhood(
                context.addresses()
                        .link(
                                ScoreWords.title(placing.arena()),
                                Addresses.of(placing.arena().id())),
                table(placing, rows)));
    }

    private List<Standing> near(ArenaBoards boards) {
        return boards.near(model.id(), this::isAlive);
    }

    private boolean isAlive(ModelId other) {
        return !context.isRetired(context.catalog().models().get(other));
    }

    private ModelTable table(Placing placing, List<Standing> rows) {
        Optional<String> unit = unit(rows);
        boolean isCounted = placing.best().published().isEmpty();
        return new ModelTable(
                "Next to " + model.name() + " in the " + ScoreWords.title(placing.arena()),
                List.of(
                        column("rank", "Rank", Optional.empty(), true),
                        column("score", "Score", Optional.of(isCounted ? "μ − 3σ" : "by " + placing.by()), true),
                        column("price", "Price", unit, true),
                        column("released", "Released", Optional.empty(), false)),
                rows.stream().map(standing -> row(standing, unit)).toList());
    }

    private static ModelTable.Column column(String key, String label, Optional<String> unit, boolean isNumeric) {
        return new ModelTable.Column(key, label, unit, isNumeric);
    }

    /** The one unit that all prices are in; absent where they differ, and each price says its own. */
    private Optional<String> unit(List<Standing> rows) {
        List<String> units = rows.stream()
                .flatMap(standing -> price(standing).stream())
                .map(ComparablePrice::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private Optional<ComparablePrice> price(Standing standing) {
        return context.quotes().yardstick(model(standing));
    }

    private Model model(Standing standing) {
        return context.catalog().models().get(standing.entrant().model());
    }

    private ModelTable.Row row(Standing standing, Optional<String> unit) {
        Model other = model(standing);
        List<ModelTable.Cell> cells = new ArrayList<>();
        cells.add(cell(ScoreWords.ordinal(standing.rank()), Optional.empty(), Integer.toString(standing.rank())));
        cells.add(cell(
                ScoreWords.figure(standing.estimate().score()),
                detail(standing),
                standing.estimate().score().toPlainString()));
        cells.add(price(standing)
                .map(price -> cell(
                        price.amount(),
                        unit.isPresent() ? Optional.empty() : Optional.of(price.unit()),
                        price.money().amount().toPlainString()))
                .orElseGet(() -> cell("", Optional.empty(), "")));
        cells.add(other.released()
                .map(date -> cell(Dates.text(date), Optional.empty(), date.toString()))
                .orElseGet(() -> cell("", Optional.empty(), "")));
        return new ModelTable.Row(
                context.link(other),
                other.id().equals(model.id()) ? Optional.of("This model") : Optional.empty(),
                cells);
    }

    /** The interval, and which entry of the model it is. */
    private static Optional<String> detail(Standing standing) {
        String detail = Stream.of(
                        Placing.interval(standing.estimate()),
                        standing.entrant().variant().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return detail.isEmpty() ? Optional.empty() : Optional.of(detail);
    }

    private static ModelTable.Cell cell(String text, Optional<String> detail, String sort) {
        return new ModelTable.Cell(text, detail, Optional.empty(), sort);
    }
}
