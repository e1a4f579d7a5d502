package dev.vitrine.validation;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.yaml.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values of the right form that are too small, too large, too short or too long. */
final class RangeProblems {
    private RangeProblems() {}

    /**
     * The problem of a value outside its range.
     *
     * @param keyword of the schema that says so
     */
    static Problem problem(ValuePlace place, String keyword, JsonNode schema, ValueSuggestion rewriting) {
        return switch (keyword) {
            case "minLength" -> range(place, "is empty", "write it, or delete the field");
            case "maxLength" -> tooLong(place, schema);
            case "minItems" -> tooFew(place, schema);
            case "minProperties" -> range(place, "is empty", "write its fields, or delete it");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                outOfRange(place, keyword, schema, rewriting);
            default -> range(place, "does not fit", "compare it with its description in data/schemas/");
        };
    }

    private static Problem tooLong(ValuePlace place, JsonNode schema) {
        int most = schema.get("maxLength").asInt();
        return range(
                place,
                "is longer than " + most + " characters",
                "shorten it by " + (place.text().codePointCount(0, place.text().length()) - most) + " characters");
    }

    private static Problem tooFew(ValuePlace place, JsonNode schema) {
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

    /** The amount of the only tier, which is not a tier if it is alone. */
    private static Optional<String> onlyTier(ValuePlace place) {
        return place.node() instanceof Node.Sequence list
                        && list.items().size() == 1
                        && list.items().get(0) instanceof Node.Mapping tier
                        && tier.fields().containsKey("amount")
                        && tier.fields().get("amount").value() instanceof Node.Scalar amount
                ? Optional.of(amount.text())
                : Optional.empty();
    }

    private static Problem outOfRange(ValuePlace place, String keyword, JsonNode schema, ValueSuggestion rewriting) {
        String limit = schema.get(keyword).asString();
        boolean isNegative = place.text().startsWith("-");
        boolean isMoney = place.field().equals("usd") || place.field().equals("amount");
        String complaint = isMoney && isNegative
                ? "cannot be negative"
                : keyword.toLowerCase(Locale.ROOT).endsWith("minimum")
                        ? "is less than " + limit
                        : "is more than " + limit;
        if (keyword.equals("exclusiveMinimum")) {
            complaint = "has to be more than " + limit;
        }
        Optional<ValueFix> fix = isMoney ? rewriting.fix(place.field(), schema, place.text()) : Optional.empty();
        return new Problem(
                DataRules.OUT_OF_RANGE,
                place.location(),
                place.name() + " " + complaint,
                fix.filter(other -> !other.sure().equals(Optional.of(place.text())))
                        .map(other -> other.hint(place.field()))
                        .or(() -> Optional.of(within(place, schema))));
    }

    private static String within(ValuePlace place, JsonNode schema) {
        String range = "write a number "
                + Stream.of(
                                bound(schema, "minimum", "from "),
                                bound(schema, "exclusiveMinimum", "above "),
                                bound(schema, "maximum", schema.has("minimum") ? "to " : "up to "),
                                bound(schema, "exclusiveMaximum", "below "))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        boolean optional = !place.field().equals("seconds");
        return optional && place.text().matches("0|-1") ? range + ", or delete the field if it is not known" : range;
    }

    private static Optional<String> bound(JsonNode schema, String keyword, String word) {
        return Optional.ofNullable(schema.get(keyword)).map(limit -> word + limit.asString());
    }

    private static Problem range(ValuePlace place, String complaint, String hint) {
        return place.problem(DataRules.OUT_OF_RANGE, place.name() + " " + complaint, hint);
    }
}
