package dev.vitrine.rating;

import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import java.util.List;
import java.util.Optional;

/** What {@link ArenaBoards} asks of either kind of score. */
sealed interface Boards permits VoteBoards, PublishedBoards {
    Optional<Board> overall();

    List<Board> axes();

    Optional<Board> beside(Board axis);

    List<Standing> of(ModelId model);

    List<Point> history(Entrant entrant);

    /** How many days usually lie between two points of a history. */
    int period();
}
