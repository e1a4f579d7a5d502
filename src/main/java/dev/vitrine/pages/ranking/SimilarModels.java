package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a model next to those that score nearest to it. */
public final class SimilarModels {
    private final Model model;
    private final Context context;

    public SimilarModels(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    /** Absent where no arena has it next to others. */
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

    /** Whom {@link #view} shows next to a model, in whichever arena. */
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

    private FactTable table(Placing placing, List<Standing> rows) {
        Optional<String> unit = unit(rows);
        boolean isCounted = placing.best().published().isEmpty();
        return new FactTable(
                "Next to " + model.name() + " in the " + ScoreWords.title(placing.arena()),
                List.of(
                        FactTable.column("model", "Model"),
                        FactTable.numbers("rank", "Rank"),
                        new FactTable.Column(
                                "score", "Score", Optional.of(isCounted ? "μ − 3σ" : "by " + placing.by()), true),
                        new FactTable.Column("price", "Price", unit, true),
                        FactTable.column("released", "Released")),
                0,
                rows.stream().map(standing -> row(standing, unit)).toList());
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

    private FactTable.Row row(Standing standing, Optional<String> unit) {
        Model other = model(standing);
        return new FactTable.Row(List.of(
                FactTable.Cell.of(context.link(other))
                        .tagged(other.id().equals(model.id()) ? Optional.of("This model") : Optional.empty()),
                FactTable.Cell.of(ScoreWords.ordinal(standing.rank()), Integer.toString(standing.rank())),
                FactTable.Cell.of(standing.estimate().score()).with(detail(standing)),
                price(standing)
                        .map(price -> FactTable.Cell.of(price)
                                .with(unit.isPresent() ? Optional.empty() : Optional.of(price.unit())))
                        .orElse(FactTable.Cell.NONE),
                other.released()
                        .map(date -> FactTable.Cell.of(Dates.text(date), date.toString()))
                        .orElse(FactTable.Cell.NONE)));
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
}
