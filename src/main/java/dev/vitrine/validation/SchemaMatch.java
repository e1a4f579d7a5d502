package dev.vitrine.validation;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.schema.SchemaPatterns;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.value.PartialDate;
import dev.vitrine.value.WebAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether the text of a single value fits a schema. */
public final class SchemaMatch {
    private final RecordKind kind;

    public SchemaMatch(RecordKind kind) {
        this.kind = kind;
    }

    boolean fits(JsonNode schema, String text) {
        JsonNode shape = SchemaLevel.resolved(kind, schema);
        return switch (type(shape)) {
            case "integer" -> text.matches("-?[0-9]{1,20}") && isWithin(shape, text);
            case "number" -> RecordShape.isNumber(text) && isWithin(shape, text);
            case "boolean" -> text.equals("true") || text.equals("false");
            case "string", "" -> isText(shape, text);
            default -> false;
        };
    }

    /** The type; of several, the first. */
    public String type(JsonNode schema) {
        JsonNode type = SchemaLevel.resolved(kind, schema).get("type");
        return type == null ? "" : type.isArray() ? type.get(0).asString() : type.asString();
    }

    boolean isNumeric(JsonNode schema) {
        return type(schema).equals("integer") || type(schema).equals("number");
    }

    boolean isAddress(JsonNode schema) {
        return keyword(schema, "format").equals("uri");
    }

    boolean isDate(JsonNode schema) {
        return wantsDay(schema) || keyword(schema, "pattern").equals(TextFormat.PARTIAL_DATE.pattern());
    }

    boolean wantsDay(JsonNode schema) {
        return keyword(schema, "pattern").equals(TextFormat.DATE.pattern());
    }

    /** The values of an enum. */
    List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        JsonNode known = SchemaLevel.resolved(kind, schema).get("enum");
        if (known != null) {
            known.forEach(value -> values.add(value.asString()));
        }
        return values;
    }

    /** The regular expression that text has to match, or nothing. */
    String pattern(JsonNode schema) {
        return keyword(schema, "pattern");
    }

    private String keyword(JsonNode schema, String name) {
        JsonNode value = SchemaLevel.resolved(kind, schema).get(name);
        return value == null ? "" : value.asString();
    }

    private boolean isText(JsonNode shape, String text) {
        boolean isKnown = !shape.has("enum") || values(shape).contains(text);
        boolean hasForm = !shape.has("pattern") || SchemaPatterns.accepts(keyword(shape, "pattern"), text);
        boolean isShort = !shape.has("maxLength")
                || text.length() <= shape.get("maxLength").asInt();
        return isKnown
                && hasForm
                && isShort
                && (!isAddress(shape) || WebAddress.hasHost(text))
                && (!isDate(shape) || exists(text));
    }

    private static boolean isWithin(JsonNode shape, String text) {
        BigDecimal number = new BigDecimal(text);
        return (!shape.has("minimum") || number.compareTo(shape.get("minimum").decimalValue()) >= 0)
                && (!shape.has("maximum")
                        || number.compareTo(shape.get("maximum").decimalValue()) <= 0)
                && (!shape.has("exclusiveMinimum")
                        || number.compareTo(shape.get("exclusiveMinimum").decimalValue()) > 0);
    }

    static boolean exists(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
