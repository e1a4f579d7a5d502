package dev.vitrine.yaml;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A piece of a YAML text and where exactly it is, so that the text can be edited in place. Where {@link Node} says what
 * a record says, this says how it is written. Offsets are 0-based and count UTF-16 units.
 */
public sealed interface Outline {
    /** The offset of its first character. */
    int from();

    /** The offset after its last character; comments and blank lines that follow are not part of it. */
    int to();

    /** Applies the function for this kind of piece. A new kind does not compile until each caller handles it. */
    <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar);

    /** Does one of three things, by the kind of piece. */
    default void accept(Consumer<Mapping> mapping, Consumer<Sequence> sequence, Consumer<Scalar> scalar) {
        match(each -> run(mapping, each), each -> run(sequence, each), each -> run(scalar, each));
    }

    private static <T> boolean run(Consumer<T> task, T subject) {
        task.accept(subject);
        return true;
    }

    /**
     * Names and their values, in the order of the text.
     *
     * @param layout whether it is on lines of its own, or in braces
     */
    record Mapping(List<Field> fields, Layout layout, int from, int to) implements Outline {
        public Mapping {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return mapping.apply(this);
        }
    }

    /** A name and its value. */
    record Field(Scalar key, Outline value) {}

    /** Values in a row. */
    record Sequence(List<Outline> items, Layout layout, int from, int to) implements Outline {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return sequence.apply(this);
        }
    }

    /** A single value, and what its text comes to. */
    record Scalar(String text, Writing writing, int from, int to) implements Outline {
        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return scalar.apply(this);
        }
    }

    /** Whether line breaks and indentation tell the pieces apart, or brackets and commas. */
    enum Layout {
        BLOCK,
        FLOW
    }

    /** How a scalar is written: as it is, in quotes of either kind, or below a {@code |} or {@code >}. */
    enum Writing {
        PLAIN,
        QUOTED,
        BLOCK
    }
}
