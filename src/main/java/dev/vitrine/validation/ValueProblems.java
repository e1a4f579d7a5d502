package dev.vitrine.validation;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.RequiredNames;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that do not fit their field: of another type, unknown, of another form, out of range. */
final class ValueProblems {
    private static final int SHORT = 60;

    /** For fields of which no value can be guessed. */
    private static final Map<String, String> EDITS = Map.of(
            "logo", "name an .svg, .png or .webp file below templates/assets/",
            "path", "begin it with a slash, and use letters, digits and {id} for the job",
            "resolution", "write it as 720p, 1080p or 4k, or delete the field",
            "size", "write width x height, as 1024x1024, or delete the field",
            "currency", "write its code, such as USD, EUR or CNY");

    private static final Map<String, String> FORMS =
            Map.of("aspect_ratios", "16:9", "path", "/v1/images", "name", "start_frame");

    private final Set<String> required;
    private final ValueSuggestion rewriting;
    private final AddressProblems addresses;
    private final StructureAdvice structure;
    private final SchemaMatch fit;

    ValueProblems(RecordKind kind) {
        this.required = RequiredNames.of(kind);
        this.rewriting = new ValueSuggestion(kind);
        this.addresses = new AddressProblems(rewriting);
        this.structure = new StructureAdvice(kind);
        this.fit = new SchemaMatch(kind);
    }

    Problem problem(ValuePlace place, String keyword, JsonNode schema) {
        if (place.isNothing()) {
            return place.problem(
                    DataRules.WRONG_TYPE,
                    place.name() + " has no value",
                    schema.has("properties") && !place.field().isEmpty()
                            ? "write its fields below it, indented, or delete it"
                            : "give it one" + (isRequired(place) ? "" : ", or delete the field"));
        }
        return switch (keyword) {
            case "type" -> wrongType(place, schema);
            case "enum" ->
                value(
                        DataRules.UNKNOWN_VALUE,
                        place,
                        schema,
                        quoted(place) + " is not a value that " + place.name() + " can have");
            case "pattern", "format" -> wrongForm(place, schema);
            default -> RangeProblems.problem(place, keyword, schema, rewriting);
        };
    }

    private boolean isRequired(ValuePlace place) {
        return required.contains(place.field()) && !place.isEntry();
    }

    private Problem wrongType(ValuePlace place, JsonNode schema) {
        JsonNode expected = schema.get("type");
        String wanted = (expected.isArray() ? expected.valueStream() : Stream.of(expected))
                .map(type -> words(type.asString()))
                .collect(Collectors.joining(" or "));
        boolean isSingle = place.node() instanceof Node.Scalar && !isStructure(schema);
        String message = isSingle
                ? place.name() + " has to be " + wanted + ", and " + quoted(place) + " is not"
                : place.name() + " has to be " + wanted + ", and this is " + words(place.node());
        if (!isSingle) {
            return new Problem(DataRules.WRONG_TYPE, place.location(), message, structure.hint(place, schema));
        }
        return isNumberInQuotes(place, schema)
                ? place.problem(DataRules.WRONG_TYPE, message, "remove the quotes: write " + place.text())
                : value(DataRules.WRONG_TYPE, place, schema, message);
    }

    private boolean isStructure(JsonNode schema) {
        return fit.type(schema).equals("array") || fit.type(schema).equals("object");
    }

    /** Whether quotes alone make text of what is wanted. */
    private boolean isNumberInQuotes(ValuePlace place, JsonNode schema) {
        return place.node() instanceof Node.Scalar scalar
                && scalar.location().length() == scalar.text().length() + 2
                && fit.fits(schema, scalar.text());
    }

    private Problem wrongForm(ValuePlace place, JsonNode schema) {
        if (fit.isAddress(schema)) {
            return addresses.problem(place, schema);
        }
        boolean isDate = TextFormat.DATE.matches(place.text())
                || !fit.wantsDay(schema) && TextFormat.PARTIAL_DATE.matches(place.text());
        if (fit.isDate(schema) && isDate) {
            return ValueChecks.impossibleDate(place.text(), place.location(), fit.wantsDay(schema));
        }
        String pattern = schema.has("pattern") ? schema.get("pattern").asString() : "";
        Optional<TextFormat> form = TextFormat.withPattern(pattern);
        boolean isReference =
                form.equals(Optional.of(TextFormat.SLUG)) || form.equals(Optional.of(TextFormat.MODEL_ID));
        if (isReference && WordText.isNoReference(place.text())) {
            return ValueChecks.placeholder(
                    place.text(),
                    place.location(),
                    isRequired(place) ? ValueChecks.IN_PLACE_OF_REQUIRED : ValueChecks.LEFT_OUT);
        }
        if (place.field().equals("variable") && WordText.isSecret(place.text())) {
            return place.problem(
                    DataRules.WRONG_FORM,
                    "this looks like a key itself, not like the name of the variable that holds it",
                    "write the name of the environment variable, such as ACME_API_KEY; if this was pushed, the key is"
                            + " public: revoke it");
        }
        if (form.equals(Optional.of(TextFormat.LINE))) {
            return line(place);
        }
        return value(
                DataRules.WRONG_FORM,
                place,
                schema,
                quoted(place) + " is not " + form.map(TextFormat::description).orElseGet(() -> example(place, schema)));
    }

    /** For a form that has no words of its own. */
    private static String example(ValuePlace place, JsonNode schema) {
        JsonNode example = schema.path("examples").path(0);
        String shown = example.isMissingNode()
                ? schema.has("default")
                        ? schema.get("default").asString().strip()
                        : FORMS.getOrDefault(place.field(), "")
                : (example.isArray() ? example.get(0) : example).asString();
        return "what " + place.name() + " can be" + (shown.isEmpty() ? "" : ", such as " + shown);
    }

    private Problem line(ValuePlace place) {
        String text = place.text();
        boolean isLong = text.strip().indexOf('\n') >= 0;
        String written = "write \"" + text.strip() + "\", without the space around it";
        return place.problem(
                DataRules.WRONG_FORM,
                isLong || text.length() > SHORT
                        ? "this is not " + TextFormat.LINE.description()
                        : "\"" + text + "\" is not " + TextFormat.LINE.description(),
                text.isBlank()
                        ? "write it, or delete the field"
                        : isLong || text.endsWith("\n")
                                ? "write it on one line; for text over several lines, begin it with >- in place of |"
                                : written);
    }

    private Problem value(Rule rule, ValuePlace place, JsonNode schema, String message) {
        Optional<String> hint = entries(place, schema).or(() -> rewriting.hint(place.field(), schema, place.text()));
        return new Problem(rule, place.location(), message, hint.or(() -> Optional.of(unknown(place, schema))));
    }

    /** {@code [720p 1080p]}. */
    private Optional<String> entries(ValuePlace place, JsonNode schema) {
        List<String> parts = List.of(place.text().strip().split("[\\s,;|]+", -1));
        boolean areSeveral = place.isEntry()
                && parts.size() > 1
                && parts.size() < SHORT
                && parts.stream().allMatch(part -> fit.fits(schema, part));
        return areSeveral
                ? Optional.of("separate the entries by commas: write " + String.join(", ", parts))
                : Optional.empty();
    }

    private String unknown(ValuePlace place, JsonNode schema) {
        if (WordText.isUnknown(place.text())) {
            return ValueChecks.whatItIs(isRequired(place));
        }
        return switch (fit.type(schema)) {
            case "integer" -> "write a whole number, in digits alone";
            case "number" -> "write a plain number, such as 0.20";
            case "boolean" -> "write true or false";
            default ->
                schema.has("enum")
                        ? "the values are " + String.join(", ", fit.values(schema))
                        : EDITS.getOrDefault(place.field(), "write it in that form, or delete the field");
        };
    }

    /** The text of a value in quotes, cut where it is long. */
    static String quoted(ValuePlace place) {
        String text = place.text();
        return "\"" + (text.length() > 2 * SHORT ? text.substring(0, 2 * SHORT) + "…" : text) + "\"";
    }

    private static String words(Node node) {
        return node.match(
                mapping -> "a group of fields",
                sequence -> "a list",
                scalar -> scalar.reading() == Node.Reading.NUMBER ? "a number" : "text");
    }

    private static String words(String type) {
        return switch (type) {
            case "object" -> "a group of fields (name: value)";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a plain decimal number such as 0.20";
            case "boolean" -> "true or false";
            default -> type;
        };
    }
}
