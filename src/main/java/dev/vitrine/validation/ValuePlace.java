package dev.vitrine.validation;

import com.networknt.schema.path.NodePath;
import dev.vitrine.problem.Location;
import dev.vitrine.yaml.Node;
import java.util.Optional;

/**
 * A piece of a record, by the path that the validator gives.
 *
 * @param field the name of the field that it is the value of, or an entry of the value of; empty for the whole record
 * @param name as in messages: the field, quoted; "an entry of" it; or "the record"
 * @param location the smallest span that has to change with it
 * @param parent what the field stands in
 */
record ValuePlace(Node node, String field, String name, Location location, Optional<Node.Mapping> parent) {
    static ValuePlace find(Node root, NodePath path) {
        ValuePlace place = new ValuePlace(root, "", "the record", root.location(), Optional.empty());
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.step(path.getElement(i));
        }
        return place;
    }

    private ValuePlace step(Object element) {
        if (node instanceof Node.Mapping mapping) {
            Node.Field value = mapping.fields().get(element.toString());
            if (value != null) {
                String quoted = "\"" + element + "\"";
                return new ValuePlace(
                        value.value(),
                        element.toString(),
                        quoted,
                        isVisible(value.value()) ? value.value().location() : value.key(),
                        Optional.of(mapping));
            }
        }
        if (node instanceof Node.Sequence sequence && element instanceof Integer index) {
            Node item = sequence.items().get(index);
            return new ValuePlace(item, field, "an entry of " + name, item.location(), parent);
        }
        return this;
    }

    private static boolean isVisible(Node value) {
        return value instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && scalar.location().length() > 0;
    }

    /** The text of a single value; of a list or a group, its name. */
    String text() {
        return node instanceof Node.Scalar scalar ? scalar.text() : name;
    }

    boolean isNothing() {
        return node instanceof Node.Scalar scalar && scalar.reading() == Node.Reading.NULL;
    }

    /** Whether a field stands beside this one. */
    boolean isBeside(String other) {
        return parent.map(mapping -> mapping.fields().containsKey(other)).orElse(false);
    }
}
