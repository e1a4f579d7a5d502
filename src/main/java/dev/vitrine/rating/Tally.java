package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.VoteLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The votes of one board, counted one after the other: a run of TrueSkill that knows nothing of other boards. */
final class Tally {
    private final TrueSkill trueSkill;
    private final VoteLog log;
    private final Skill[] skills;
    private final int[] votes;
    private int size;
    private int last;

    Tally(TrueSkill trueSkill, VoteLog log) {
        this.trueSkill = trueSkill;
        this.log = log;
        this.skills = new Skill[log.models().size()];
        this.votes = new int[skills.length];
        Arrays.fill(skills, trueSkill.start());
    }

    /** Counts the vote of a number. */
    void count(int vote) {
        int first = log.first(vote);
        int second = log.second(vote);
        TrueSkill.Match after = trueSkill.after(new TrueSkill.Match(skills[first], skills[second]), log.outcome(vote));
        skills[first] = after.first();
        skills[second] = after.second();
        votes[first]++;
        votes[second]++;
        size++;
        last = vote;
    }

    /** Whether enough votes were counted for a model to be ranked. */
    boolean ranks(int model) {
        return votes[model] >= ArenaBoards.FEWEST_VOTES;
    }

    Skill skill(int model) {
        return skills[model];
    }

    int votes(int model) {
        return votes[model];
    }

    /** The ranking; absent if no model has enough votes. */
    Optional<Board> board(Optional<Arena.Axis> axis) {
        List<Standing> standings = new ArrayList<>();
        for (int model = 0; model < skills.length; model++) {
            if (ranks(model)) {
                standings.add(standing(model));
            }
        }
        if (standings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Board(
                axis, day(), Optional.empty(), OptionalInt.of(standings.size()), size, Ranking.counted(standings)));
    }

    private Standing standing(int model) {
        return new Standing(
                Entrant.of(log.models().get(model)),
                1,
                false,
                day(),
                Estimate.of(skills[model]),
                OptionalLong.of(votes[model]),
                Optional.empty());
    }

    private LocalDate day() {
        return log.day(last);
    }
}
