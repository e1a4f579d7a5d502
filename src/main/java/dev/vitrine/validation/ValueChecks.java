package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of a single value: that a date exists, that an address has a host. Looked at value by value, so
 * that it is found in a record that breaks its schema elsewhere, too.
 */
public final class ValueChecks {
    private static final Pattern SCHEME_AND_NAME = Pattern.compile("https?://[A-Za-z0-9-]+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    static final String LEFT_OUT = "delete the field: what is not known is left out";
    static final String IN_PLACE_OF_REQUIRED =
            "write the id of its record, or delete the whole entry: what is not known is left out";

    private final JsonNode schema;
    private final Set<Location> required = new HashSet<>();
    /** Where something is wrong already: a second complaint would be of the same cause. */
    private final Set<Location> wrong;

    private final List<Problem> problems = new ArrayList<>();
    /** Within what the record names itself, such as an operation, where words are those of an API: PENDING says something. */
    private boolean isForeign;

    private ValueChecks(JsonNode schema, Set<Location> wrong) {
        this.schema = schema;
        this.wrong = wrong;
    }

    public static List<Problem> check(RecordKind kind, Node record, Set<Location> wrong) {
        ValueChecks meanings = new ValueChecks(Schemas.tree(kind), wrong);
        meanings.check(record, meanings.schema);
        return meanings.problems;
    }

    private void check(Node node, JsonNode named) {
        JsonNode shape =
                named.has("$ref") ? schema.at(named.get("$ref").stringValue().substring(1)) : named;
        node.accept(
                mapping -> checkFields(mapping, shape),
                sequence -> {
                    if (shape.has("items")) {
                        sequence.items().forEach(item -> check(item, shape.get("items")));
                    }
                },
                scalar -> {
                    if (scalar.reading() != Node.Reading.NULL && !wrong.contains(scalar.location())) {
                        complaint(scalar, shape).ifPresent(problems::add);
                    }
                });
    }

    private void checkFields(Node.Mapping mapping, JsonNode shape) {
        mapping.fields().forEach((name, field) -> {
            boolean isNamed = shape.path("properties").has(name);
            JsonNode property = isNamed ? shape.get("properties").get(name) : shape.path("additionalProperties");
            if (property.isObject() && !isTorn(mapping, field)) {
                if (isRequired(shape, name)) {
                    required.add(field.value().location());
                }
                boolean wasForeign = isForeign;
                isForeign |= !isNamed;
                check(field.value(), property);
                isForeign = wasForeign;
            }
        });
    }

    private Optional<Problem> complaint(Node.Scalar scalar, JsonNode shape) {
        String text = scalar.text();
        if (text(shape, "format").equals("uri")) {
            return AddressProblems.meaning(text, shape, scalar.location());
        }
        if (text(shape, "type").equals("integer") && !WHOLE.matcher(text).matches()) {
            return Optional.of(fraction(text, scalar.location()));
        }
        boolean wantsDay = text(shape, "pattern").equals(TextFormat.DATE.pattern());
        boolean isDate = wantsDay || text(shape, "pattern").equals(TextFormat.PARTIAL_DATE.pattern());
        if (isDate && !SchemaMatch.exists(text)) {
            return Optional.of(impossibleDate(text, scalar.location(), wantsDay));
        }
        if (isReference(shape) && WordText.isNoReference(text)) {
            boolean isNeeded = required.contains(scalar.location());
            return Optional.of(placeholder(text, scalar.location(), isNeeded ? IN_PLACE_OF_REQUIRED : LEFT_OUT));
        }
        boolean isFreeText = shape.has("minLength") && !isForeign;
        if (isFreeText && WordText.showsNothing(text)) {
            return Optional.of(Problem.of(
                    DataRules.PLACEHOLDER,
                    scalar.location(),
                    "the text has no visible character",
                    required.contains(scalar.location())
                            ? "write what it is"
                            : "write what it is, or delete the field: what is not known is left out"));
        }
        if (isFreeText && (WordText.isUnknown(text) || WordText.isFiller(text))) {
            return Optional.of(Problem.of(
                    DataRules.PLACEHOLDER,
                    scalar.location(),
                    "\"" + text + "\" says nothing",
                    required.contains(scalar.location())
                            ? "write what it is"
                            : "write what it is, or delete the field: what is not known is left out"));
        }
        if (isInCurlyQuotes(text)) {
            return Optional.of(Problem.of(
                    DataRules.CURLY,
                    scalar.location(),
                    "the curly quotes are read as part of the text",
                    "write \"" + text.substring(1, text.length() - 1) + "\""));
        }
        return Optional.empty();
    }

    /** An apostrophe within the text does not end it. */
    private static boolean isInCurlyQuotes(String text) {
        int last = text.length() - 1;
        return last > 1
                && "“”„‘’«»".indexOf(text.charAt(0)) >= 0
                && "“”‘’«»".indexOf(text.charAt(last)) >= 0
                && text.substring(1, last).chars().noneMatch(character -> "“”„«»\"".indexOf(character) >= 0);
    }

    /** An address that a comma cut off: what is left of it is no mistake of its own. */
    private static boolean isTorn(Node.Mapping mapping, Node.Field field) {
        return field.value() instanceof Node.Scalar scalar
                && SCHEME_AND_NAME.matcher(scalar.text()).matches()
                && mapping.fields().values().stream()
                        .anyMatch(
                                other -> other.key().line() == scalar.location().line()
                                        && other.key().column()
                                                == scalar.location().column()
                                                        + scalar.location().length()
                                                        + 1
                                        && other.value() instanceof Node.Scalar rest
                                        && rest.reading() == Node.Reading.NULL);
    }

    private static boolean isRequired(JsonNode shape, String name) {
        JsonNode names = shape.get("required");
        return names != null
                && names.valueStream().anyMatch(known -> known.asString().equals(name));
    }

    private static boolean isReference(JsonNode shape) {
        String pattern = text(shape, "pattern");
        return pattern.equals(TextFormat.SLUG.pattern()) || pattern.equals(TextFormat.MODEL_ID.pattern());
    }

    /** The problem of a word that stands where a record is to be mentioned. */
    static Problem placeholder(String text, Location location, String hint) {
        return Problem.of(DataRules.PLACEHOLDER, location, "\"" + text + "\" says nothing", hint);
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
    public static Problem impossibleDate(String text, Location location, boolean wantsDay) {
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
