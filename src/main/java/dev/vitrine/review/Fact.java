package dev.vitrine.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One fact of a record that differs, by its field in the editor's own names. */
public sealed interface Fact {
    /** Its path in the record: {@code released}, {@code media.fps}, {@code faq "Can it sing?" answer}. */
    String field();

    /** Applies the function for this kind of fact. */
    <R> R match(Function<Value, R> value, Function<Members, R> members);

    /**
     * A single value.
     *
     * @param before absent where the field is new
     * @param after absent where the field is gone; one of the two is there
     */
    record Value(String field, Optional<String> before, Optional<String> after) implements Fact {
        @Override
        public <R> R match(Function<Value, R> value, Function<Members, R> members) {
            return value.apply(this);
        }
    }

    /** A list whose order says nothing: what came and what went. */
    record Members(String field, List<String> added, List<String> removed) implements Fact {
        public Members {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public <R> R match(Function<Value, R> value, Function<Members, R> members) {
            return members.apply(this);
        }
    }
}
