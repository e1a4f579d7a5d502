package dev.vitrine.data;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of a single value: that a date exists, that an address has a host. Looked at value by value, so
 * that it is found in a record that breaks its schema elsewhere, too.
 */
final class Meanings {
    private static final Pattern CURLY = Pattern.compile("[“”„‘’«»][^“”„‘’«»\"]++[“”‘’«»]");

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
        } else if (node instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && !wrong.contains(scalar.location())) {
            complaint(scalar, shape).ifPresent(problems::add);
        }
    }

    private static Optional<Problem> complaint(Node.Scalar scalar, JsonNode shape) {
        String text = scalar.text();
        if (text(shape, "format").equals("uri")) {
            return AddressProblems.meaning(text, shape, scalar.location());
        }
        if (text(shape, "type").equals("integer") && !text.matches("-?[0-9]+")) {
            return Optional.of(fraction(text, scalar.location()));
        }
        boolean isPartial = text(shape, "pattern").equals(Form.PARTIAL_DATE.pattern());
        if (isPartial && !Fit.exists(text)) {
            return Optional.of(impossibleDate(text, scalar.location(), false));
        }
        boolean isFreeText = shape.has("minLength");
        if (isFreeText && WordText.isUnknown(text)) {
            return Optional.of(Problem.of(
                    DataRules.PLACEHOLDER,
                    scalar.location(),
                    "\"" + text + "\" says nothing",
                    "write what it is, or delete the field: what is not known is left out"));
        }
        if (CURLY.matcher(text).matches()) {
            return Optional.of(Problem.of(
                    DataRules.CURLY,
                    scalar.location(),
                    "the curly quotes are read as part of the text",
                    "write \"" + text.substring(1, text.length() - 1) + "\""));
        }
        return Optional.empty();
    }

    /** A schema takes 5.0 for a whole number. */
    private static Problem fraction(String text, Location location) {
        return Problem.of(
                DataRules.WRONG_TYPE,
                location,
                "\"" + text + "\" is not written as a whole number",
                NumberText.of(text.matches("[1-9][0-9]{0,2}(\\.[0-9]{3})+") ? text.replace(".", "") : text, false)
                        .map(number -> "write " + new BigDecimal(number.plain()).toBigInteger())
                        .orElse("write it without a decimal point"));
    }

    /** The problem of a date that has the right form, and is not in the calendar. */
    static Problem impossibleDate(String text, Location location, boolean wantsDay) {
        return Problem.of(
                DataRules.IMPOSSIBLE_DATE,
                location,
                "\"" + text + "\" is not a date of the calendar: " + DateText.impossible(text),
                DateText.hint(text, wantsDay));
    }

    private static String text(JsonNode shape, String keyword) {
        JsonNode value = shape.get(keyword);
        return value == null || value.isContainer() ? "" : value.asString();
    }
}
