package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import dev.vitrine.value.Keyed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Votes in order of time, in columns, so that a million take some 20 MB. Immutable.
 *
 * <p>Models and axes are numbered in the order in which they first come up.
 */
public final class VoteLog {
    /** No votes. */
    public static final VoteLog NONE = new Builder().build();

    /** An axis that a vote does not name. */
    public static final int NO_AXIS = -1;

    private final List<ModelId> models;
    private final List<String> axes;
    private final long[] seconds;
    private final int[] first;
    private final int[] second;
    private final Outcome[] outcomes;
    private final short[] categories;
    private final short[] languages;
    private final List<Run> runs;

    /**
     * Votes that stand on lines of a file that follow one another.
     *
     * @param vote the number of the first
     * @param line on which that stands, 1-based
     */
    private record Run(int vote, String path, int line) {}

    /** What a voter decided. */
    public enum Outcome {
        FIRST("a"),
        SECOND("b"),
        DRAW("draw");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /** As written in a file of votes. */
        public String key() {
            return key;
        }

        /** The outcome that is written so. */
        public static Optional<Outcome> of(String key) {
            return Keyed.find(values(), Outcome::key, key);
        }
    }

    private VoteLog(Builder from) {
        this.models = List.copyOf(from.models.keys);
        this.axes = List.copyOf(from.axes.keys);
        this.seconds = Arrays.copyOf(from.seconds, from.size);
        this.first = Arrays.copyOf(from.first, from.size);
        this.second = Arrays.copyOf(from.second, from.size);
        this.outcomes = Arrays.copyOf(from.outcomes, from.size);
        this.categories = Arrays.copyOf(from.categories, from.size);
        this.languages = Arrays.copyOf(from.languages, from.size);
        this.runs = List.copyOf(from.runs);
    }

    /** How many votes there are. */
    public int size() {
        return seconds.length;
    }

    /** The models that were voted on, by their numbers. */
    public List<ModelId> models() {
        return models;
    }

    /** The ids of the axes that votes name, by their numbers. */
    public List<String> axes() {
        return axes;
    }

    /** When a vote was cast. */
    public Instant time(int vote) {
        return Instant.ofEpochSecond(seconds[vote]);
    }

    /** The day on which a vote was cast, in UTC. */
    public LocalDate day(int vote) {
        return LocalDate.ofInstant(time(vote), ZoneOffset.UTC);
    }

    /** The number of a vote's first model. */
    public int first(int vote) {
        return first[vote];
    }

    /** The number of a vote's second model. */
    public int second(int vote) {
        return second[vote];
    }

    public Outcome outcome(int vote) {
        return outcomes[vote];
    }

    /** The number of a vote's category among the axes, or {@link #NO_AXIS}. */
    public int category(int vote) {
        return categories[vote];
    }

    /** The number of a vote's language among the axes, or {@link #NO_AXIS}. */
    public int language(int vote) {
        return languages[vote];
    }

    /** The row that a vote stands on; absent where its votes were not read from a file. */
    public Optional<Location> place(int vote) {
        return runs.stream()
                .filter(run -> run.vote() <= vote)
                .reduce((former, later) -> later)
                .map(run -> new Location(run.path(), run.line() + vote - run.vote(), 1, 0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoteLog that
                && models.equals(that.models)
                && axes.equals(that.axes)
                && runs.equals(that.runs)
                && Arrays.equals(seconds, that.seconds)
                && Arrays.equals(first, that.first)
                && Arrays.equals(second, that.second)
                && Arrays.equals(outcomes, that.outcomes)
                && Arrays.equals(categories, that.categories)
                && Arrays.equals(languages, that.languages);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds) * 31 + models.hashCode();
    }

    /** Gathers votes. Not for several threads. */
    public static final class Builder {
        private static final int FIRST_SIZE = 1024;

        private final Numbering<ModelId> models = new Numbering<>();
        private final Numbering<String> axes = new Numbering<>();
        private int size;
        private long[] seconds = new long[FIRST_SIZE];
        private int[] first = new int[FIRST_SIZE];
        private int[] second = new int[FIRST_SIZE];
        private Outcome[] outcomes = new Outcome[FIRST_SIZE];
        private short[] categories = new short[FIRST_SIZE];
        private short[] languages = new short[FIRST_SIZE];
        private final List<Run> runs = new ArrayList<>();

        /** Numbers from 0 on, by first mention. */
        private static final class Numbering<K> {
            private final Map<K, Integer> numbers = new HashMap<>();
            private final List<K> keys = new ArrayList<>();

            int of(K key) {
                Integer known = numbers.get(key);
                if (known != null) {
                    return known;
                }
                numbers.put(key, keys.size());
                keys.add(key);
                return keys.size() - 1;
            }

            short axis(Optional<K> key) {
                return key.isEmpty() ? NO_AXIS : (short) of(key.get());
            }
        }

        /** Says on which line of a file, 1-based, the vote that is added next stands. */
        public Builder at(String path, int line) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean follows = last != null && last.path().equals(path) && last.line() + size - last.vote() == line;
            if (!follows) {
                runs.add(new Run(size, path, line));
            }
            return this;
        }

        /** Adds a vote. */
        public Builder add(
                Instant time,
                ModelId a,
                ModelId b,
                Outcome outcome,
                Optional<String> category,
                Optional<String> language) {
            if (size == seconds.length) {
                grow();
            }
            seconds[size] = time.getEpochSecond();
            first[size] = models.of(a);
            second[size] = models.of(b);
            outcomes[size] = outcome;
            categories[size] = axes.axis(category);
            languages[size] = axes.axis(language);
            size++;
            return this;
        }

        private void grow() {
            int room = size * 2;
            seconds = Arrays.copyOf(seconds, room);
            first = Arrays.copyOf(first, room);
            second = Arrays.copyOf(second, room);
            outcomes = Arrays.copyOf(outcomes, room);
            categories = Arrays.copyOf(categories, room);
            languages = Arrays.copyOf(languages, room);
        }

        /**
         * The votes that were added.
         *
         * @throws IllegalArgumentException if they are not in order of time
         */
        public VoteLog build() {
            for (int vote = 1; vote < size; vote++) {
                if (seconds[vote] < seconds[vote - 1]) {
                    throw new IllegalArgumentException("vote " + vote + " is older than the one before it");
                }
            }
            return new VoteLog(this);
        }
    }
}
