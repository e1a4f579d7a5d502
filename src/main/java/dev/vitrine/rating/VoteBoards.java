package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.VoteLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Boards of votes: one run of TrueSkill over the whole log, and one over the votes of each category and of each language. A vote
 * that names a category and a language counts in three runs.
 *
 * <p>The rules report votes that should not be there and stop a build; here, a model against itself and an axis that the arena
 * does not have are passed over.
 */
final class VoteBoards implements Boards {
    private final Optional<Board> overall;
    private final List<Board> axes;
    private final Map<ModelId, Standing> standings = new HashMap<>();
    private final Map<ModelId, List<VoteHistory.Past>> histories;
    private final Period period;

    private VoteBoards(
            Optional<Board> overall, List<Board> axes, Map<ModelId, List<VoteHistory.Past>> histories, Period period) {
        this.overall = overall;
        this.axes = axes;
        this.histories = histories;
        this.period = period;
        overall.ifPresent(board -> board.standings()
                .forEach(standing -> standings.put(standing.entrant().model(), standing)));
    }

    static VoteBoards of(Arena arena, Arena.Votes votes) {
        VoteLog log = votes.log();
        if (log.size() == 0) {
            return new VoteBoards(Optional.empty(), List.of(), Map.of(), Period.DAY);
        }
        TrueSkill trueSkill = new TrueSkill(votes.settings());
        Tally all = new Tally(trueSkill, log);
        VoteHistory history = new VoteHistory(log, all);
        Tally[] parts = new Tally[log.axes().size()];
        for (int axis = 0; axis < parts.length; axis++) {
            parts[axis] = arena.axis(log.axes().get(axis)).isPresent() ? new Tally(trueSkill, log) : null;
        }
        for (int vote = 0; vote < log.size(); vote++) {
            if (log.first(vote) != log.second(vote)) {
                history.before(vote);
                all.count(vote);
                count(parts, log.category(vote), vote);
                count(parts, log.language(vote), vote);
            }
        }
        return new VoteBoards(all.board(Optional.empty()), axes(arena, log, parts), history.close(), history.period());
    }

    private static void count(Tally[] parts, int axis, int vote) {
        if (axis != VoteLog.NO_AXIS && parts[axis] != null) {
            parts[axis].count(vote);
        }
    }

    private static List<Board> axes(Arena arena, VoteLog log, Tally[] parts) {
        List<Board> boards = new ArrayList<>();
        for (Arena.Axis axis : arena.axes()) {
            int number = log.axes().indexOf(axis.id());
            if (number >= 0) {
                parts[number].board(Optional.of(axis)).ifPresent(boards::add);
            }
        }
        return List.copyOf(boards);
    }

    @Override
    public Optional<Board> overall() {
        return overall;
    }

    @Override
    public List<Board> axes() {
        return axes;
    }

    @Override
    public Optional<Board> beside(Board axis) {
        return overall;
    }

    @Override
    public List<Standing> of(ModelId model) {
        return Optional.ofNullable(standings.get(model)).stream().toList();
    }

    /** Votes know no variants: of a variant there is nothing to tell. */
    @Override
    public List<Point> history(Entrant entrant) {
        return Optional.of(entrant.model())
                .filter(model -> entrant.variant().isEmpty())
                .flatMap(model -> Optional.ofNullable(histories.get(model)))
                .map(past -> past.stream().map(VoteHistory.Past::point).toList())
                .orElse(List.of());
    }

    @Override
    public int period() {
        return period.days();
    }
}
