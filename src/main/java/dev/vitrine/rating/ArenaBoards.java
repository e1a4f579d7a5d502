package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything that an arena says about who is good at what. Immutable. */
public final class ArenaBoards {
    /** A board of votes ranks a model from so many votes on. */
    public static final int FEWEST_VOTES = 3;

    /** How many better and how many worse models are near a model, where there are as many. */
    public static final int EACH_WAY = 3;

    /** A history is told by days while there are no more than so many of them, then by weeks, then by months. */
    public static final int MOST_PERIODS = 60;

    /** What a history does not tell for so many times its usual step is not known. */
    public static final int REACH = 3;

    private final Arena arena;
    private final Boards boards;
    private final Optional<RankNeighbors> neighbours;

    private ArenaBoards(Arena arena, Boards boards) {
        this.arena = arena;
        this.boards = boards;
        this.neighbours = boards.overall().map(RankNeighbors::new);
    }

    /** Counts the votes of an arena, or sorts the ratings. */
    public static ArenaBoards of(Arena arena) {
        return new ArenaBoards(
                arena,
                arena.scores() instanceof Arena.Votes votes
                        ? VoteBoards.of(arena, votes)
                        : new PublishedBoards(arena, (Arena.Ratings) arena.scores()));
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

    /**
     * The arena as a whole, to hold an axis's board against: of published ratings by the same source and of the same day, absent
     * where it published none then; of votes {@link #overall}.
     */
    public Optional<Board> overallBeside(Board axis) {
        return boards.beside(axis);
    }

    /**
     * The last overall standing of each of a model's entries, best first: the highest score stands for the model. One that is no
     * longer listed keeps the day on which it last was. Of one source, that of {@link #overall}.
     */
    public List<Standing> of(ModelId model) {
        return boards.of(model);
    }

    /**
     * The overall score of an entrant over time, oldest first, by the source of {@link #overall}. Of votes, there is a point at
     * the end of each {@link Period} in which it was voted on, from its {@value #FEWEST_VOTES}rd vote on, and the last one is
     * the standing of today.
     */
    public List<Point> history(Entrant entrant) {
        return boards.history(entrant);
    }

    /**
     * So many days may lie between two points of a {@link #history} that belong together: {@value #REACH} times as many as
     * usual. Usual is the middle one of the steps between a source's lists, or the {@link Period} by which votes are told.
     */
    public int reach() {
        return REACH * boards.period();
    }

    /**
     * The models nearest to a model in overall score, best first: three better and three worse ones, or up to six on one side
     * where there are fewer on the other. Each model is there by its best entry of the last day. A model that is no longer
     * listed has its place by the score that it last had. Empty if it was never ranked.
     *
     * @param wanted which models may be among them, such as those that are not retired
     */
    public List<Standing> near(ModelId model, Predicate<ModelId> wanted) {
        return of(model).stream()
                .findFirst()
                .flatMap(best -> neighbours.map(row -> row.near(best, wanted)))
                .orElse(List.of());
    }

    /** How many models the arena ranks, whatever the number of their entries. */
    int ranked() {
        return neighbours.map(RankNeighbors::size).orElse(0);
    }
}
