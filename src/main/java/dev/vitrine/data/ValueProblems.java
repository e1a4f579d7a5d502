package dev.vitrine.data;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final RecordKind kind;
    private final Rewriting rewriting;
    private final StructureAdvice structure;
    private final Fit fit;

    ValueProblems(RecordKind kind) {
        this.kind = kind;
        this.rewriting = new Rewriting(kind);
        this.structure = new StructureAdvice(kind);
        this.fit = new Fit(kind);
    }

    Problem problem(Place place, String keyword, JsonNode schema) {
        if (place.isNothing()) {
            return Problem.of(
                    DataRules.WRONG_TYPE, place.location(), place.name() + " has no value", nothing(place, schema));
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
            case "minLength" -> range(place, "is empty", "write it, or delete the field");
            case "maxLength" -> tooLong(place, schema);
            case "minItems" -> tooFew(place, schema);
            case "minProperties" -> range(place, "is empty", "write its fields, or delete it");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> outOfRange(place, keyword, schema);
            default -> range(place, "does not fit", "see the field's description in the schema");
        };
    }

    private static String nothing(Place place, JsonNode schema) {
        return schema.has("properties") && !place.field().isEmpty()
                ? "write its fields below it, indented, or delete it"
                : "give it one, or delete the field";
    }

    private Problem wrongType(Place place, JsonNode schema) {
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
    private boolean isNumberInQuotes(Place place, JsonNode schema) {
        return place.node() instanceof Node.Scalar scalar
                && scalar.location().length() == scalar.text().length() + 2
                && fit.fits(schema, scalar.text());
    }

    private Problem wrongForm(Place place, JsonNode schema) {
        if (fit.isAddress(schema)) {
            return address(place, schema);
        }
        if (fit.isDate(schema)) {
            boolean isForm = place.text().matches(Form.DATE.pattern())
                    || (!fit.wantsDay(schema) && place.text().matches(Form.PARTIAL_DATE.pattern()));
            return isForm
                    ? Meanings.impossibleDate(place.text(), place.location(), fit.wantsDay(schema))
                    : value(
                            DataRules.WRONG_FORM,
                            place,
                            schema,
                            quoted(place) + " is not "
                                    + (fit.wantsDay(schema) ? Form.DATE : Form.PARTIAL_DATE).description());
        }
        String pattern = schema.has("pattern") ? schema.get("pattern").asString() : "";
        Optional<Form> form = Form.withPattern(pattern);
        if (form.equals(Optional.of(Form.LINE))) {
            return line(place);
        }
        return value(
                DataRules.WRONG_FORM,
                place,
                schema,
                quoted(place) + " is not " + form.map(Form::description).orElseGet(() -> example(place, schema)));
    }

    /** For a form that has no words of its own. */
    private String example(Place place, JsonNode schema) {
        return "what " + place.name() + " can be"
                + Optional.ofNullable(exampleOf(place, schema))
                        .map(example -> ", such as " + example)
                        .orElse("");
    }

    private String exampleOf(Place place, JsonNode schema) {
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

    private Problem address(Place place, JsonNode schema) {
        String text = place.text().strip();
        if (!fit.pattern(schema).equals(Form.HTTPS_URL.pattern()) && AddressText.hasHost(text)) {
            return value(
                    DataRules.WRONG_FORM,
                    place,
                    schema,
                    quoted(place) + " is not the address of a site, without ? and #");
        }
        if (AddressText.isLocal(text)) {
            return Meanings.local(place.text(), place.location());
        }
        Optional<String> hint = AddressText.isSeveral(text)
                ? Optional.of(
                        "write one address" + (place.isBeside("per") ? ", and a price of its own from the other" : ""))
                : rewriting.hint(place.field(), schema, place.text());
        if (text.regionMatches(true, 0, "http://", 0, 7) && AddressText.hasHost(text)) {
            return new Problem(
                    DataRules.NOT_HTTPS,
                    place.location(),
                    quoted(place) + " is not " + Form.HTTPS_URL.description(),
                    hint.or(() -> Optional.of("write the https:// address of a page that others can open")));
        }
        if (Meanings.isWithoutHost(text)) {
            return Meanings.noHost(place.text(), place.location());
        }
        return new Problem(
                DataRules.WRONG_FORM,
                place.location(),
                quoted(place) + " is not " + Form.HTTPS_URL.description(),
                hint.or(() -> Optional.of("write the https:// address of a page that others can open")));
    }

    private Problem line(Place place) {
        String text = place.text();
        boolean isLong = text.strip().indexOf('\n') >= 0;
        String written = "write \"" + text.strip() + "\", without the space around it";
        return Problem.of(
                DataRules.WRONG_FORM,
                place.location(),
                isLong || text.length() > SHORT
                        ? "this is not " + Form.LINE.description()
                        : "\"" + text + "\" is not " + Form.LINE.description(),
                text.isBlank()
                        ? "write it, or delete the field"
                        : isLong || text.endsWith("\n")
                                ? "write it on one line; for text over several lines, begin it with >- in place of |"
                                : written);
    }

    private Problem tooLong(Place place, JsonNode schema) {
        int most = schema.get("maxLength").asInt();
        return range(
                place,
                "is longer than " + most + " characters",
                "shorten it by " + (place.text().codePointCount(0, place.text().length()) - most) + " characters");
    }

    private Problem tooFew(Place place, JsonNode schema) {
        int least = schema.get("minItems").asInt();
        return range(
                place,
                least == 1 ? "is an empty list" : "has fewer than " + least + " entries",
                onlyTier(place)
                        .map(amount -> place.isBeside("currency")
                                ? "write amount: " + amount + " in place of tiers"
                                : "write usd: " + amount + " in place of tiers")
                        .orElse("add an entry, or delete the field"));
    }

    /** The amount of a tier that is alone, and so is none. */
    private static Optional<String> onlyTier(Place place) {
        return place.node() instanceof Node.Sequence list
                        && list.items().size() == 1
                        && list.items().get(0) instanceof Node.Mapping tier
                        && tier.fields().containsKey("amount")
                        && tier.fields().get("amount").value() instanceof Node.Scalar amount
                ? Optional.of(amount.text())
                : Optional.empty();
    }

    private Problem outOfRange(Place place, String keyword, JsonNode schema) {
        String limit = schema.get(keyword).asString();
        boolean isNegative = place.text().startsWith("-");
        boolean isMoney = schema == Levels.resolved(kind, schema)
                && (place.field().equals("usd") || place.field().equals("amount"));
        String complaint = isMoney && isNegative
                ? "cannot be negative"
                : keyword.toLowerCase(java.util.Locale.ROOT).endsWith("minimum")
                        ? "is less than " + limit
                        : "is more than " + limit;
        if (keyword.equals("exclusiveMinimum")) {
            complaint = "has to be more than " + limit;
        }
        Optional<String> hint = isMoney ? rewriting.hint(place.field(), schema, place.text()) : Optional.empty();
        return new Problem(
                DataRules.OUT_OF_RANGE,
                place.location(),
                place.name() + " " + complaint,
                hint.filter(edit -> !edit.equals("write " + place.text()))
                        .or(() -> Optional.of(within(place, schema))));
    }

    private static String within(Place place, JsonNode schema) {
        String most = schema.has("maximum") ? schema.get("maximum").asString() : "";
        String least = schema.has("minimum")
                ? schema.get("minimum").asString()
                : schema.has("exclusiveMinimum") ? "more than 0" : "";
        String range = least.equals("more than 0")
                ? "write a number of more than 0"
                : "write a number from " + least + " to " + most;
        boolean optional = !place.field().equals("seconds");
        return optional && place.text().matches("0|-1") ? range + ", or delete the field if it is not known" : range;
    }

    private Problem value(Rule rule, Place place, JsonNode schema, String message) {
        Optional<String> hint = rewriting.hint(place.field(), schema, place.text());
        return new Problem(rule, place.location(), message, hint.or(() -> Optional.of(unknown(place, schema))));
    }

    private String unknown(Place place, JsonNode schema) {
        if (WordText.isUnknown(place.text())) {
            return "write what it is, or delete the field: what is not known is left out";
        }
        return switch (fit.type(schema)) {
            case "integer" -> "write a whole number, in digits alone";
            case "number" -> "write a plain number, such as 0.20";
            case "boolean" -> "write true or false";
            default ->
                schema.has("enum")
                        ? "the values are " + String.join(", ", fit.values(schema))
                        : "write it in that form, or delete the field";
        };
    }

    private static Problem range(Place place, String complaint, String hint) {
        return Problem.of(DataRules.OUT_OF_RANGE, place.location(), place.name() + " " + complaint, hint);
    }

    private static String quoted(Place place) {
        String text = place.text();
        return "\"" + (text.length() > 2 * SHORT ? text.substring(0, 2 * SHORT) + "…" : text) + "\"";
    }

    private static String words(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.reading() == Node.Reading.NUMBER ? "a number" : "text";
        }
        return node instanceof Node.Sequence ? "a list" : "a group of fields";
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
