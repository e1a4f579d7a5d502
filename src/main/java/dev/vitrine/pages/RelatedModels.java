package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Models like a model, by the first rule that finds any: those closest to it by rank in the main arena of its type, those
 * closest by price, the newest ones of its type. None is retired.
 */
final class RelatedModels {
    private static final String TITLE = "Models like it";
    private static final int MOST = 6;

    private final Context context;
    private final ModelTables tables;
    private final Map<ModelType, Neighbours> byPrice = new ConcurrentHashMap<>();

    RelatedModels(Context context, ModelTables tables) {
        this.context = context;
        this.tables = tables;
    }

    /** Absent where the type has no other model. */
    Optional<ModelView.Related> of(Model model) {
        return byRank(model)
                .or(() -> byPrice(model))
                .or(() -> newest(model))
                .map(found ->
                        new ModelView.Related(TITLE, found.rule(), tables.ofType(model.type(), TITLE, found.models())));
    }

    /** What a rule finds. */
    private record Found(String rule, List<Model> models) {}

    private Optional<Found> byRank(Model model) {
        return context.ratings()
                .main(model.type())
                .map(boards -> new Found(
                        "The " + noun(model) + " that are ranked closest to " + model.name() + " in the "
                                + ScoreWords.title(boards.arena()) + ", as of "
                                + boards.overall()
                                        .map(board -> Dates.text(board.day()))
                                        .orElseThrow() + ".",
                        near(boards, model)))
                .filter(found -> !found.models().isEmpty());
    }

    private List<Model> near(ArenaBoards boards, Model model) {
        Map<ModelId, Model> models = context.catalog().models();
        return boards.near(model.id(), other -> isLike(models.get(other), model)).stream()
                .map(Standing::entrant)
                .map(entrant -> models.get(entrant.model()))
                .toList();
    }

    private boolean isLike(Model other, Model model) {
        return other.type() == model.type() && !context.isRetired(other);
    }

    private Optional<Found> byPrice(Model model) {
        return byPrice.computeIfAbsent(model.type(), type -> new Neighbours(type, context))
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
                        "The newest " + noun(model) + "; neither a rank nor a price of " + model.name() + " is known.",
                        newest));
    }

    private static String noun(Model model) {
        return model.type().key() + " models";
    }
}
