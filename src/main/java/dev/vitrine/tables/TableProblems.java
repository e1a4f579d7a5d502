package dev.vitrine.tables;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.ProblemLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong with one table, as it is found row by row. Only the first problems are kept, and what is wrong in the same way
 * in many rows is one problem that counts them, so that a million bad rows take no memory.
 */
final class TableProblems {
    /** As many different things of one file are remembered; a table that mentions more models than that is none. */
    static final int MOST_KEYS = 20_000;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Tally<Problem>> alike = new LinkedHashMap<>();
    private final Map<String, Tally<Location>> mentions = new LinkedHashMap<>();
    private Optional<Location> next = Optional.empty();
    private long more;
    private boolean moreErrors;
    private boolean failed;

    /** Something that is in several rows. */
    private static final class Tally<T> {
        private final T first;
        private int more;

        Tally(T first) {
            this.first = first;
        }
    }

    void add(Problem problem) {
        failed |= problem.isError();
        if (kept.size() + alike.size() < ProblemLimit.MOST) {
            kept.add(problem);
        } else {
            next = next.or(() -> Optional.of(problem.location()));
            more++;
            moreErrors |= problem.isError();
        }
    }

    /**
     * Adds a problem that other rows may have too.
     *
     * @param key of what is wrong: the same for those rows
     */
    void addOnce(String key, Problem problem) {
        Tally<Problem> known = alike.get(key);
        if (known != null) {
            known.more++;
        } else if (kept.size() + alike.size() < ProblemLimit.MOST) {
            failed |= problem.isError();
            alike.put(key, new Tally<>(problem));
        } else {
            add(problem);
        }
    }

    /**
     * Takes note of a record that a row mentions.
     *
     * @param id such as {@code model:luma/ray-2}
     * @param location asked only for the first mention
     */
    void mention(String id, Supplier<Location> location) {
        Tally<Location> known = mentions.get(id);
        if (known == null) {
            mentions.put(id, new Tally<>(location.get()));
        } else {
            known.more++;
        }
    }

    /** Whether the table mentions more than any table does. */
    boolean isFull() {
        return mentions.size() > MOST_KEYS;
    }

    boolean hasFailed() {
        return failed;
    }

    /** All that was found. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(kept);
        alike.values().forEach(tally -> all.add(counted(tally)));
        all.sort(null);
        if (more > 0) {
            all.add(ProblemLimit.count(next.orElseThrow(), more, moreErrors));
        }
        return all;
    }

    private static Problem counted(Tally<Problem> tally) {
        Problem problem = tally.first;
        return tally.more == 0
                ? problem
                : new Problem(
                        problem.rule(),
                        problem.location(),
                        problem.message() + rows(tally.more),
                        problem.hint(),
                        problem.related());
    }

    private static String rows(int more) {
        return more == 1 ? "; the same in one more row" : "; the same in " + more + " more rows";
    }

    /** The records that rows mention, each at the first row that does, with how many more rows do. */
    Map<Mention, Integer> mentioned() {
        Map<Mention, Integer> mentioned = new LinkedHashMap<>();
        mentions.forEach((id, tally) -> mentioned.put(new Mention(id, tally.first), tally.more));
        return mentioned;
    }
}
