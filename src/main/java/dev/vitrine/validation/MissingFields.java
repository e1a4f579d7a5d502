package dev.vitrine.validation;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fields that have to be there: what to add. */
final class MissingFields {
    /** For fields whose meaning alone does not say what to type. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "source", "https://… (the page that says so)",
            "checked", "the day on which the source was read, such as 2026-11-22",
            "currency", "its ISO 4217 code, such as EUR; for US dollars, write usd in place of amount",
            "charge", "included");

    private final SchemaMatch fit;

    MissingFields(RecordKind kind) {
        this.fit = new SchemaMatch(kind);
    }

    Problem problem(ValuePlace place, String field, JsonNode schema) {
        JsonNode properties = schema.get("properties");
        return place.problem(
                DataRules.MISSING_FIELD,
                "\"" + field + "\" is missing" + in(place),
                "add " + field + ": " + example(field, properties));
    }

    /** A field that another one asks for. */
    Problem beside(ValuePlace place, String field, String other) {
        String hint = field.equals("charge")
                ? "add charge: included, or delete " + other
                : "add " + field + ": " + EXAMPLES.getOrDefault(field, "…");
        return place.problem(DataRules.MISSING_FIELD, "\"" + field + "\" is missing: " + other + " needs it", hint);
    }

    private static String in(ValuePlace place) {
        return place.field().isEmpty() || place.isEntry() ? "" : " in " + place.name();
    }

    private String example(String field, JsonNode properties) {
        if (EXAMPLES.containsKey(field)) {
            return EXAMPLES.get(field);
        }
        JsonNode property = properties == null ? null : properties.get(field);
        if (property == null) {
            return "…";
        }
        List<String> values = fit.values(property);
        String description =
                property.has("description") ? lower(property.get("description").asString()) : "";
        String shown = values.isEmpty() || values.size() > 8
                ? "…"
                : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
        return shown + (description.isEmpty() ? "" : " (" + description + ")");
    }

    private static String lower(String sentence) {
        String clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
    }
}
