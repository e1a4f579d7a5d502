package dev.vitrine.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where models are compared two at a time by people who do not know which is which.
 *
 * @param compares what a voter sees and decides, as one sentence
 * @param description what a reader should know, in Markdown
 * @param type of the models that take part
 * @param url the arena itself, where it has a place of its own
 * @param axes the categories and then the languages by which scores are told apart, in the order to show
 * @param scores what it is known by: votes, or ratings published elsewhere; never both
 */
public record Arena(
        ArenaId id,
        String name,
        String compares,
        Optional<String> description,
        ModelType type,
        Optional<URI> url,
        List<Axis> axes,
        Scores scores) {
    public Arena {
        axes = List.copyOf(axes);
    }

    /** The axis that is called so; absent where the arena has none. */
    public Optional<Axis> axis(String id) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst();
    }

    /** The day, in UTC, of its last vote or its last list; absent while it has none. */
    public Optional<LocalDate> lastDay() {
        return scores.match(
                votes -> votes.log().size() == 0
                        ? Optional.empty()
                        : Optional.of(votes.log().day(votes.log().size() - 1)),
                published ->
                        published.ratings().stream().map(PublishedRating::day).max(Comparator.naturalOrder()));
    }

    /** The same arena with other scores. */
    public Arena with(Scores later) {
        return new Arena(id, name, compares, description, type, url, axes, later);
    }

    /**
     * A part of an arena's votes that is scored by itself.
     *
     * @param id within the arena, no category and language alike
     * @param name such as "Coding" or "German"
     */
    public record Axis(Kind kind, String id, String name, Optional<String> description) {
        /** What sets the part apart. */
        public enum Kind {
            CATEGORY("category", "Category"),
            LANGUAGE("language", "Language");

            private final String key;
            private final String label;

            Kind(String key, String label) {
                this.key = key;
                this.label = label;
            }

            /** As the columns of votes and ratings are called. */
            public String key() {
                return key;
            }

            /** As a heading: "Category". */
            public String label() {
                return label;
            }
        }
    }

    /** Two kinds of score that are never mixed: their scales have nothing in common. */
    public sealed interface Scores permits Votes, Ratings {
        /** As written in a record. */
        String key();

        /** Applies the function for this kind of score. A new kind does not compile until each caller handles it. */
        <R> R match(Function<Votes, R> votes, Function<Ratings, R> ratings);
    }

    /**
     * Scores that are counted here, from single votes.
     *
     * @param log the votes, in order of time
     */
    public record Votes(SkillSettings settings, VoteLog log) implements Scores {
        public static final String KEY = "votes";

        @Override
        public <R> R match(Function<Votes, R> votes, Function<Ratings, R> ratings) {
            return votes.apply(this);
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    /**
     * Scores that somebody else counted and published.
     *
     * @param publisher who counted, such as "Arena"
     * @param method how, as one sentence
     * @param sources where they were read
     * @param ratings by day, then as written
     */
    public record Ratings(String publisher, String method, List<Source> sources, List<PublishedRating> ratings)
            implements Scores {
        public static final String KEY = "ratings";

        public Ratings {
            sources = List.copyOf(sources);
            ratings = List.copyOf(ratings);
        }

        @Override
        public <R> R match(Function<Votes, R> votes, Function<Ratings, R> ratings) {
            return ratings.apply(this);
        }

        @Override
        public String key() {
            return KEY;
        }

        /** The source that is called so; absent where the arena has none. */
        public Optional<Source> source(String id) {
            return sources.stream().filter(source -> source.id().equals(id)).findFirst();
        }
    }

    /**
     * Where published ratings were read.
     *
     * @param id as the column {@code source} of the ratings names it
     * @param license the terms that the figures were published under, in its own words, such as "MIT"; absent where it
     *     states none
     * @param hasRanks whether its lists say ranks; where they do not, the ranks of its ratings were counted by score when they
     *     were carried over
     * @param isPartial whether its lists hold the first places alone, so that they do not tell how many were ranked
     */
    public record Source(
            String id, String name, URI url, Optional<String> license, boolean hasRanks, boolean isPartial) {}
}
