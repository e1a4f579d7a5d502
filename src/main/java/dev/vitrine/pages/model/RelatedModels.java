package dev.vitrine.pages.model;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.PriceNeighbors;
import dev.vitrine.pages.listing.ModelTables;
import dev.vitrine.pages.ranking.SimilarModels;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Models like a model, by the first rule that finds any: those next closest to it by rank in the main arena of its type, beyond
 * those that {@link SimilarModels} shows, those closest by price, the newest ones of its type. None is retired.
 */
final class RelatedModels {
    private static final String TITLE = "Models like it";
    private static final int MOST = 6;

    private final Context context;
    private final ModelTables tables;
    private final Map<ModelType, PriceNeighbors> byPrice = new ConcurrentHashMap<>();

    RelatedModels(Context context, ModelTables tables) {
        this.context = context;
        this.tables = tables;
    }

    /** Absent where the type has no other model. */
    Optional<ModelView.Related> of(Model model) {
        return byRank(model)
                .or(() -> byPrice(model))
                .or(() -> newest(model))
                .map(found -> new ModelView.Related(TITLE, found.rule(), table(model, found)));
    }

    /**
     * What a rule finds.
     *
     * @param ranks of the models, in their order; empty where the rule went by something else
     */
    private record Found(String rule, List<Model> models, List<Integer> ranks) {
        Found(String rule, List<Model> models) {
            this(rule, models, List.of());
        }
    }

    private FactTable table(Model model, Found found) {
        FactTable table = tables.ofType(model.type(), TITLE, found.models());
        return found.ranks().isEmpty() ? table : ranked(table, found.ranks());
    }

    /** The same table with ranks as its first column. */
    private static FactTable ranked(FactTable table, List<Integer> ranks) {
        List<FactTable.Column> columns = new ArrayList<>(table.columns());
        columns.add(1, new FactTable.Column("rank", "Rank", Optional.empty(), true));
        List<FactTable.Row> rows = new ArrayList<>();
        for (FactTable.Row row : table.rows()) {
            int rank = ranks.get(rows.size());
            List<FactTable.Cell> cells = new ArrayList<>(row.cells());
            cells.add(1, FactTable.Cell.of(ScoreWords.ordinal(rank), Integer.toString(rank)));
            rows.add(new FactTable.Row(cells));
        }
        return new FactTable(table.caption(), columns, table.heading(), rows);
    }

    private Optional<Found> byRank(Model model) {
        return context.ratings()
                .main(model.type())
                .map(boards -> byRank(boards, model))
                .filter(found -> !found.models().isEmpty());
    }

    private Found byRank(ArenaBoards boards, Model model) {
        List<Standing> near = near(boards, model);
        return new Found(
                "The next " + noun(model) + " by rank around " + model.name() + " in the "
                        + ScoreWords.title(boards.arena()) + ", beyond those under Similar models, as of "
                        + boards.overall().map(board -> Dates.text(board.day())).orElseThrow() + ".",
                near.stream()
                        .map(standing -> models().get(standing.entrant().model()))
                        .toList(),
                near.stream().map(Standing::rank).toList());
    }

    private List<Standing> near(ArenaBoards boards, Model model) {
        Set<ModelId> shown = SimilarModels.of(model, context);
        return boards.near(model.id(), other -> isLike(models().get(other), model) && !shown.contains(other));
    }

    private Map<ModelId, Model> models() {
        return context.catalog().models();
    }

    private boolean isLike(Model other, Model model) {
        return other.type() == model.type() && !context.isRetired(other);
    }

    private Optional<Found> byPrice(Model model) {
        return byPrice.computeIfAbsent(model.type(), type -> new PriceNeighbors(type, context))
                .of(model)
                .map(near -> new Found(
                        "The " + noun(model) + " whose lowest prices "
                                + context.quotes()
                                        .yardstick(model)
                                        .orElseThrow()
                                        .basis() + " are closest to "
                                + Words.possessive(model.name()) + ".",
                        near));
    }

    private Optional<Found> newest(Model model) {
        List<Model> others = context.catalog().modelsOf(model.type()).stream()
                .filter(other -> !other.id().equals(model.id()) && !context.isRetired(other))
                .toList();
        List<Model> newest =
                ModelTables.newestFirst(others).stream().limit(MOST).toList();
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        "The newest " + noun(model) + ": none can be held against " + model.name()
                                + " by rank or by price.",
                        newest));
    }

    private static String noun(Model model) {
        return model.type().key() + " models";
    }
}
