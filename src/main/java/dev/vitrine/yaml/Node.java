package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A piece of YAML that knows where it is. */
public sealed interface Node {
    /** Where it begins; for a scalar, its whole span where that is on one line. */
    Location location();

    /** Applies the function for this kind of node. A new kind does not compile until each caller handles it. */
    <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar);

    /** Does one of three things, by the kind of node. */
    default void accept(Consumer<Mapping> mapping, Consumer<Sequence> sequence, Consumer<Scalar> scalar) {
        match(each -> run(mapping, each), each -> run(sequence, each), each -> run(scalar, each));
    }

    /**
     * Whether two pieces say the same: the same names in any order, the same entries in order.
     *
     * @param scalars whether two scalars say the same
     */
    static boolean same(Node one, Node other, BiPredicate<Scalar, Scalar> scalars) {
        return one.match(
                mapping -> other.match(
                        its -> mapping.fields().keySet().equals(its.fields().keySet())
                                && mapping.fields().entrySet().stream()
                                        .allMatch(field -> same(
                                                field.getValue().value(),
                                                its.fields().get(field.getKey()).value(),
                                                scalars)),
                        its -> false,
                        its -> false),
                sequence -> other.match(
                        its -> false,
                        its -> sequence.items().size() == its.items().size()
                                && IntStream.range(0, its.items().size())
                                        .allMatch(i -> same(
                                                sequence.items().get(i),
                                                its.items().get(i),
                                                scalars)),
                        its -> false),
                scalar -> other.match(its -> false, its -> false, its -> scalars.test(scalar, its)));
    }

    private static <T> boolean run(Consumer<T> task, T subject) {
        task.accept(subject);
        return true;
    }

    /**
     * The text of a single value.
     *
     * @throws ClassCastException for a mapping or a sequence
     */
    static String text(Node scalar) {
        return ((Scalar) scalar).text();
    }

    /**
     * Names and their values.
     *
     * @param fields in the order of the file
     */
    record Mapping(Map<String, Field> fields, Location location) implements Node {
        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return mapping.apply(this);
        }
    }

    /**
     * A name and its value.
     *
     * @param key where the name stands
     */
    record Field(Location key, Node value) {
        /** Whether the name has no value: {@code wait:}. */
        public boolean isNothing() {
            return value instanceof Scalar scalar && scalar.reading() == Reading.NULL;
        }
    }

    /** Values in a row. */
    record Sequence(List<Node> items, Location location) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return sequence.apply(this);
        }
    }

    /**
     * A single value, as it is written: {@code 1.10} keeps its zero.
     *
     * @param reading what YAML takes it for; a record's schema may still ask for text
     */
    record Scalar(String text, Reading reading, Location location) implements Node {
        @Override
        public <R> R match(Function<Mapping, R> mapping, Function<Sequence, R> sequence, Function<Scalar, R> scalar) {
            return scalar.apply(this);
        }
    }

    /** What YAML takes a scalar for. */
    enum Reading {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
