package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it stands. */
public sealed interface Node {
    /** Where it begins; for a scalar, its whole span where that is on one line. */
    Location location();

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
    record Mapping(Map<String, Field> fields, Location location) implements Node {}

    /**
     * A name and its value.
     *
     * @param key where the name stands
     */
    record Field(Location key, Node value) {}

    /** Values in a row. */
    record Sequence(List<Node> items, Location location) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value, as it is written: {@code 1.10} keeps its nought.
     *
     * @param reading what YAML takes it for; a record's schema may still ask for text
     */
    record Scalar(String text, Reading reading, Location location) implements Node {}

    /** What YAML takes a scalar for. */
    enum Reading {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
