package dev.vitrine.pages;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What arenas say of each model, sorted out once for each arena, so that a model's page does not search their boards. */
public final class ArenaPlaces {
    private final Map<ArenaId, Places> places = new ConcurrentHashMap<>();

    /** A standing on a board. */
    public record OnBoard(Board board, Standing standing) {}

    /**
     * An arena's standings by model.
     *
     * @param axes on the boards of categories and languages
     * @param beside on the boards of the arena as a whole that those are held against
     */
    private record Places(Map<ModelId, List<OnBoard>> axes, Map<ModelId, List<OnBoard>> beside) {
        static Places of(ArenaBoards boards) {
            Map<String, Board> wholes = new HashMap<>();
            for (Board axis : boards.axes()) {
                boards.overallBeside(axis).ifPresent(board -> wholes.put(board.source() + " " + board.day(), board));
            }
            return new Places(byModel(boards.axes()), byModel(wholes.values()));
        }

        private static Map<ModelId, List<OnBoard>> byModel(Iterable<Board> boards) {
            Map<ModelId, List<OnBoard>> byModel = new HashMap<>();
            for (Board board : boards) {
                for (Standing standing : board.standings()) {
                    byModel.computeIfAbsent(standing.entrant().model(), model -> new ArrayList<>())
                            .add(new OnBoard(board, standing));
                }
            }
            return byModel;
        }
    }

    private Places places(ArenaBoards boards) {
        return places.computeIfAbsent(boards.arena().id(), arena -> Places.of(boards));
    }

    /** A model's standings by category and language, in the arena's order, of each the best first. */
    public List<OnBoard> axes(ArenaBoards boards, ModelId model) {
        return places(boards).axes().getOrDefault(model, List.of());
    }

    /** A model's standings in the arena as a whole on the very list that an axis's board belongs to, best first. */
    public List<Standing> beside(ArenaBoards boards, Board axis, ModelId model) {
        return places(boards).beside().getOrDefault(model, List.of()).stream()
                .filter(found -> found.board().source().equals(axis.source())
                        && found.board().day().equals(axis.day()))
                .map(OnBoard::standing)
                .toList();
    }

    /**
     * A model's standings in an arena as a whole, best first: by the arena's own list, or, where that has never had the model, by
     * the newest list that its categories and languages were published with.
     */
    public List<Standing> overall(ArenaBoards boards, ModelId model) {
        List<Standing> known = boards.of(model);
        return known.isEmpty()
                ? axes(boards, model).stream()
                        .map(OnBoard::board)
                        .max(Comparator.comparing(Board::day))
                        .map(axis -> beside(boards, axis, model))
                        .orElse(List.of())
                : known;
    }
}
