package dev.vitrine.validation;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.RequiredNames;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            return Problem.of(
                    DataRules.WRONG_TYPE,
                    place.location(),
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
        return required.contains(place.field()) && !place.name().startsWith("an entry");
    }

    private Problem wrongType(ValuePlace place, JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode expected = schema.get("type");
        if (expected.isArray()) {
            expected.forEach(type -> types.add(words(type.asString())));
        } else {
            types.add(words(expected.asString()));
        }
        String wanted = String.join(" or ", types);
        boolean isSingle = place.node() instanceof Node.Scalar && !isStructure(schema);
        String message = isSingle
                ? place.name() + " has to be " + wanted + ", and " + quoted(place) + " is not"
                : place.name() + " has to be " + wanted + ", and this is " + words(place.node());
        if (!isSingle) {
            return new Problem(DataRules.WRONG_TYPE, place.location(), message, structure.hint(place, schema));
        }
        return isNumberInQuotes(place, schema)
                ? Problem.of(
                        DataRules.WRONG_TYPE, place.location(), message, "remove the quotes: write " + place.text())
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
        if (fit.isDate(schema)) {
            boolean isForm = TextFormat.DATE.matches(place.text())
                    || (!fit.wantsDay(schema) && TextFormat.PARTIAL_DATE.matches(place.text()));
            return isForm
                    ? ValueChecks.impossibleDate(place.text(), place.location(), fit.wantsDay(schema))
                    : value(
                            DataRules.WRONG_FORM,
                            place,
                            schema,
                            quoted(place) + " is not "
                                    + (fit.wantsDay(schema) ? TextFormat.DATE : TextFormat.PARTIAL_DATE).description());
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
            return Problem.of(
                    DataRules.WRONG_FORM,
                    place.location(),
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
    private String example(ValuePlace place, JsonNode schema) {
        return "what " + place.name() + " can be"
                + Optional.ofNullable(exampleOf(place, schema))
                        .map(example -> ", such as " + example)
                        .orElse("");
    }

    private String exampleOf(ValuePlace place, JsonNode schema) {
        if (schema.has("examples")) {
            JsonNode first = schema.get("examples").get(0);
            return first.isArray() ? first.get(0).asString() : first.asString();
        }
        if (schema.has("default")) {
            return schema.get("default").asString().strip();
        }
        return switch (place.field()) {
            case "aspect_ratios" -> "16:9";
            case "path" -> "/v1/images";
            case "name" -> "start_frame";
            default -> null;
        };
    }

    private Problem line(ValuePlace place) {
        String text = place.text();
        boolean isLong = text.strip().indexOf('\n') >= 0;
        String written = "write \"" + text.strip() + "\", without the space around it";
        return Problem.of(
                DataRules.WRONG_FORM,
                place.location(),
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
        boolean areSeveral = place.name().startsWith("an entry")
                && parts.size() > 1
                && parts.size() < SHORT
                && parts.stream().allMatch(part -> fit.fits(schema, part));
        return areSeveral
                ? Optional.of("separate the entries by commas: write " + String.join(", ", parts))
                : Optional.empty();
    }

    private String unknown(ValuePlace place, JsonNode schema) {
        if (WordText.isUnknown(place.text())) {
            return isRequired(place)
                    ? "write what it is"
                    : "write what it is, or delete the field: what is not known is left out";
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
