package dev.vitrine.validation;

import com.networknt.schema.path.NodePath;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.yaml.Node;
import java.util.Optional;

/**
 * A piece of a record, by the path that the validator gives.
 *
 * @param field the name of the field that it is the value of, or an entry of the value of; empty for the whole record
 * @param isEntry whether it is an entry of that value, which is a list
 * @param location the smallest span that has to change with it
 * @param parent the group that the field is in
 */
record ValuePlace(Node node, String field, boolean isEntry, Location location, Optional<Node.Mapping> parent) {
    static ValuePlace find(Node root, NodePath path) {
        ValuePlace place = new ValuePlace(root, "", false, root.location(), Optional.empty());
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.step(path.getElement(i));
        }
        return place;
    }

    private ValuePlace step(Object element) {
        if (node instanceof Node.Mapping mapping) {
            Node.Field value = mapping.fields().get(element.toString());
            if (value != null) {
                Location location = isVisible(value.value()) ? value.value().location() : value.key();
                return new ValuePlace(value.value(), element.toString(), false, location, Optional.of(mapping));
            }
        }
        if (node instanceof Node.Sequence sequence && element instanceof Integer index) {
            Node item = sequence.items().get(index);
            return new ValuePlace(item, field, true, item.location(), parent);
        }
        return this;
    }

    private static boolean isVisible(Node value) {
        return value instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && scalar.location().length() > 0;
    }

    /** What messages call it: the field, quoted; "an entry of" it; or "the record". */
    String name() {
        return field.isEmpty() ? "the record" : (isEntry ? "an entry of \"" : "\"") + field + "\"";
    }

    /** The text of a single value; of a list or a group, its name. */
    String text() {
        return node instanceof Node.Scalar scalar ? scalar.text() : name();
    }

    boolean isNothing() {
        return node instanceof Node.Scalar scalar && scalar.reading() == Node.Reading.NULL;
    }

    /** Whether the group has another field as well. */
    boolean isBeside(String other) {
        return parent.map(mapping -> mapping.fields().containsKey(other)).orElse(false);
    }

    /** Where the name of a field of this group is; the group itself if it has no such field. */
    Location keyOf(String name) {
        return node instanceof Node.Mapping mapping && mapping.fields().containsKey(name)
                ? mapping.fields().get(name).key()
                : location;
    }

    /** The problem of this piece. */
    Problem problem(Rule rule, String message, String hint) {
        return Problem.of(rule, location, message, hint);
    }
}
