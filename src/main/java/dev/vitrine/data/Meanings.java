package dev.vitrine.data;

import dev.vitrine.catalog.PartialDate;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of a single value: that a date exists, that an address has a host. Looked at value by value, so
 * that it is found in a record that breaks its schema elsewhere, too.
 */
final class Meanings {
    private static final int LAST_PORT = 65_535;

    private final JsonNode schema;
    /** Where something is wrong already: a second complaint would be of the same cause. */
    private final Set<Location> wrong;

    private final List<Problem> problems = new ArrayList<>();

    private Meanings(JsonNode schema, Set<Location> wrong) {
        this.schema = schema;
        this.wrong = wrong;
    }

    static List<Problem> check(RecordKind kind, Node record, Set<Location> wrong) {
        Meanings meanings = new Meanings(Schemas.tree(kind), wrong);
        meanings.check(record, meanings.schema);
        return meanings.problems;
    }

    private void check(Node node, JsonNode named) {
        JsonNode shape =
                named.has("$ref") ? schema.at(named.get("$ref").stringValue().substring(1)) : named;
        if (node instanceof Node.Mapping mapping && shape.has("properties")) {
            mapping.fields().forEach((name, field) -> {
                JsonNode property = shape.get("properties").get(name);
                if (property != null) {
                    check(field.value(), property);
                }
            });
        } else if (node instanceof Node.Sequence sequence && shape.has("items")) {
            sequence.items().forEach(item -> check(item, shape.get("items")));
        } else if (node instanceof Node.Scalar scalar && !wrong.contains(scalar.location())) {
            complaint(scalar, shape).ifPresent(problems::add);
        }
    }

    private static Optional<Problem> complaint(Node.Scalar scalar, JsonNode shape) {
        String text = scalar.text();
        if (text(shape, "format").equals("uri") && !hasHost(text)) {
            return Optional.of(noHost(text, scalar.location()));
        }
        if (text(shape, "pattern").equals(Form.PARTIAL_DATE.pattern()) && !exists(text)) {
            return Optional.of(Problem.of(
                    DataRules.IMPOSSIBLE_DATE, scalar.location(), "\"" + text + "\" is not a date of the calendar"));
        }
        return Optional.empty();
    }

    /** The problem of an address that names no host, or none that a browser could ask. */
    static Problem noHost(String address, Location location) {
        return Problem.of(
                DataRules.WRONG_FORM,
                location,
                "\"" + address + "\" has no host name that can be used",
                "a host is letters, digits, dots and hyphens, as in https://models.example.org/page");
    }

    private static String text(JsonNode shape, String keyword) {
        JsonNode value = shape.get(keyword);
        return value == null ? "" : value.asString();
    }

    private static boolean hasHost(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && address.getPort() <= LAST_PORT;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean exists(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
