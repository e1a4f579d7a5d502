package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import java.util.List;
import java.util.Optional;

/** Everything that an arena says about who is good at what. Immutable. */
public final class ArenaBoards {
    /** An axis says something of an entrant from so many votes on. */
    public static final int FEWEST_VOTES = 3;

    private final Arena arena;
    private final PublishedBoards boards;

    private ArenaBoards(Arena arena, PublishedBoards boards) {
        this.arena = arena;
        this.boards = boards;
    }

    /** Counts the votes of an arena, or sorts the ratings. */
    public static ArenaBoards of(Arena arena) {
        return new ArenaBoards(arena, PublishedBoards.of(arena));
    }

    public Arena arena() {
        return arena;
    }

    /** The arena as a whole, as of its last day; absent while nobody is ranked. */
    public Optional<Board> overall() {
        return boards.overall();
    }

    /** The boards of the axes that rank anybody, in the arena's order. */
    public List<Board> axes() {
        return boards.axes();
    }

    /** The board of an axis, by its id. */
    public Optional<Board> axis(String id) {
        return axes().stream()
                .filter(board -> board.axis().orElseThrow().id().equals(id))
                .findFirst();
    }

    /** The arena as a whole by the same source and of the same day as an axis's board, to hold the axis against. */
    public Optional<Board> overallBeside(Board axis) {
        return boards.beside(axis);
    }

    /**
     * The last overall standing of each of a model's entries, best first: the highest score stands for the model. One that is no
     * longer listed keeps the day on which it last was.
     */
    public List<Standing> of(ModelId model) {
        return boards.of(model);
    }

    /** The overall score of an entrant over time, oldest first, by the source of {@link #overall}. */
    public List<Point> history(Entrant entrant) {
        return boards.history(entrant);
    }
}
