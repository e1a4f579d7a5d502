package dev.vitrine.rating;

import dev.vitrine.catalog.ModelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which models are next to a model on a board. Sorted once, so that asking for one does not look at all others. */
final class RankNeighbors {

    private final List<Standing> row;

    /** The neighbours on a board, on which each model's best entry stands for it. */
    RankNeighbors(Board board) {
        Map<ModelId, Standing> best = new LinkedHashMap<>();
        for (Standing standing : board.standings()) {
            best.putIfAbsent(standing.entrant().model(), standing);
        }
        this.row = List.copyOf(best.values());
    }

    /** How many models there are. */
    int size() {
        return row.size();
    }

    /** Up to three better and three worse ones that are wanted, more of one where there are fewer of the other; best first. */
    List<Standing> near(Standing standing, Predicate<ModelId> wanted) {
        ModelId model = standing.entrant().model();
        int found = Collections.binarySearch(row, standing, Standing.BEST_FIRST);
        int place = found < 0 ? -found - 1 : found;
        List<Standing> better = new ArrayList<>();
        for (int i = place - 1; i >= 0 && better.size() < 2 * ArenaBoards.EACH_WAY; i--) {
            if (isOther(row.get(i), model) && wanted.test(row.get(i).entrant().model())) {
                better.add(row.get(i));
            }
        }
        List<Standing> worse = new ArrayList<>();
        for (int i = place; i < row.size() && worse.size() < 2 * ArenaBoards.EACH_WAY; i++) {
            if (isOther(row.get(i), model) && wanted.test(row.get(i).entrant().model())) {
                worse.add(row.get(i));
            }
        }
        int above = Math.min(better.size(), Math.max(ArenaBoards.EACH_WAY, 2 * ArenaBoards.EACH_WAY - worse.size()));
        List<Standing> near = new ArrayList<>(better.subList(0, above));
        Collections.reverse(near);
        near.addAll(worse.subList(0, Math.min(worse.size(), 2 * ArenaBoards.EACH_WAY - above)));
        return near;
    }

    private static boolean isOther(Standing standing, ModelId model) {
        return !standing.entrant().model().equals(model);
    }
}
