package dev.vitrine.tables;

import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds votes that stand twice. Votes come in order of time, so only those of one second are held against one another: to the
 * second, one vote written twice is a mistake. Where only the day is given, two votes that say the same may both be real, and
 * one warning for each file says how many there are.
 */
final class RepeatedVotes {
    /** A map that had to grow past this takes longer to empty than a new one to make. */
    private static final int SMALL = 32;

    private Map<Key, Location> ofSecond = new HashMap<>();
    private long second = Long.MIN_VALUE;
    private Optional<Location> alike = Optional.empty();
    private int count;

    /**
     * What a vote says, but for its time.
     *
     * @param first the lower of the two models' numbers
     * @param outcome with the models in this order
     */
    record Key(int first, int other, VoteLog.Outcome outcome, Optional<String> category, Optional<String> language) {}

    /** Holds a vote against those of its second. */
    void add(Key key, Instant time, TableRow row, TableProblems problems) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            forget();
        }
        Location first = ofSecond.putIfAbsent(key, row.at());
        if (first == null) {
            return;
        }
        if (TableTime.isDay(row.text(TableColumn.TIME))) {
            alike = alike.or(() -> Optional.of(row.at(TableColumn.TIME)));
            count++;
        } else {
            problems.add(Problem.of(
                            DataRules.VOTE_REPEATED,
                            row.at(TableColumn.TIME),
                            "this vote is already at " + first + ": the same second, models and outcome",
                            "delete the row")
                    .relatedTo(first));
        }
    }

    private void forget() {
        if (ofSecond.size() > SMALL) {
            ofSecond = new HashMap<>();
        } else {
            ofSecond.clear();
        }
    }

    /** At the end of a file, says how many votes are alike on a day. */
    void end(TableProblems problems) {
        alike.ifPresent(first -> problems.add(Problem.of(
                DataRules.VOTE_ALIKE,
                first,
                (count == 1 ? "from here on, one vote is" : "from here on, " + count + " votes are")
                        + " identical to another of the same day",
                "give each vote its time, such as 2026-11-22T09:30:00Z, or delete the copies")));
        alike = Optional.empty();
        count = 0;
    }
}
