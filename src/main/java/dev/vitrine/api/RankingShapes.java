package dev.vitrine.api;

import dev.vitrine.api.StandingShapes.Placed;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where a model is in each arena, as its document tells it. */
final class RankingShapes {
    private final Context context;
    private final DocumentAddresses places;

    /** The standings of an arena's axes by model, sorted once for all models. */
    private final Map<ArenaId, Map<ModelId, List<OnAxis>>> axes = new ConcurrentHashMap<>();

    RankingShapes(Context context) {
        this.context = context;
        this.places = new DocumentAddresses(context.addresses());
    }

    /** A standing on the board of an axis, next to the score in the same list for the arena as a whole. */
    private record OnAxis(Placed placed, Optional<BigDecimal> overall) {}

    /** An arena that a model takes part in. */
    record Ranked(ArenaBoards boards, List<Standing> standings, List<OnAxis> axes) {
        private List<Placed> placed() {
            Board overall = boards.overall().orElseThrow();
            return standings.stream()
                    .map(standing -> new Placed(overall, standing))
                    .toList();
        }
    }

    List<Ranked> of(Model model) {
        return context.ratings().of(model.id()).keySet().stream()
                .map(boards -> new Ranked(boards, boards.of(model.id()), onAxes(boards, model.id())))
                .toList();
    }

    private List<OnAxis> onAxes(ArenaBoards boards, ModelId model) {
        return axes.computeIfAbsent(boards.arena().id(), arena -> byModel(boards))
                .getOrDefault(model, List.of());
    }

    private static Map<ModelId, List<OnAxis>> byModel(ArenaBoards boards) {
        Map<ModelId, List<OnAxis>> found = new HashMap<>();
        for (Board board : boards.axes()) {
            Map<Entrant, BigDecimal> overall = boards.overallBeside(board).stream()
                    .flatMap(beside -> beside.standings().stream())
                    .collect(Collectors.toMap(
                            Standing::entrant, standing -> standing.estimate().score(), (best, other) -> best));
            for (Standing standing : board.standings()) {
                found.computeIfAbsent(standing.entrant().model(), model -> new ArrayList<>())
                        .add(new OnAxis(
                                new Placed(board, standing), Optional.ofNullable(overall.get(standing.entrant()))));
            }
        }
        return found;
    }

    Shape<Ranked> ranking() {
        Shape<Ranked> arena = Shape.<Ranked>of("An arena in which the model is ranked.")
                .with(
                        "arena",
                        Type.text(),
                        "The id of the arena.",
                        of -> of.boards().arena().id().toString())
                .with(
                        "arena_name",
                        Type.text(),
                        "The name of the arena.",
                        of -> of.boards().arena().name());
        return ArenaShapes.known(arena, Ranked::boards)
                .with(
                        "standings",
                        Type.list(Type.object(StandingShapes.list(
                                StandingShapes.standing(Shape.of("An entry of the model in the overall ranking."))))),
                        "The model’s entries as last listed, best first; the first one represents" + " the model.",
                        Ranked::placed)
                .with(
                        "axes",
                        Type.list(Type.object(axis())),
                        "The model’s entries in the rankings of categories and languages.",
                        Ranked::axes)
                .with(
                        "arena_json",
                        Type.url(),
                        "The arena’s document.",
                        of -> places.json(of.boards().arena().id()));
    }

    private static Shape<OnAxis> axis() {
        Shape<Placed> named =
                StandingShapes.axis(Shape.of(""), placed -> placed.board().axis());
        return Shape.<OnAxis>of("An entry of the model in the ranking of a category or language.")
                .with(StandingShapes.list(StandingShapes.standing(named)), OnAxis::placed)
                .maybe(
                        "overall_score",
                        Type.number(),
                        "The entry’s overall score in the same list, for comparison.",
                        OnAxis::overall);
    }
}
