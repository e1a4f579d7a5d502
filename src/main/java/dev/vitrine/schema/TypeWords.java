package dev.vitrine.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the value of a field is, in words. */
final class TypeWords {
    /** A bound of as many digits only keeps out what is no number of the real world. */
    private static final String GUARD = "1000000000";

    private TypeWords() {}

    /** Such as {@code date}, {@code whole number from 1 to 1000} or {@code list of resolutions}. */
    static String of(SchemaField field) {
        if (field.types().equals(List.of("array"))) {
            return field.entry().map(TypeWords::list).orElse("list");
        }
        if (!field.names().isEmpty()) {
            return "groups, named " + String.join(", ", field.names());
        }
        return single(field);
    }

    private static String list(SchemaField entry) {
        return entry.fields().isEmpty() ? "list; each: " + single(entry) : "list of groups";
    }

    private static String single(SchemaField field) {
        if (!field.values().isEmpty()) {
            return field.meanings().isEmpty()
                    ? "one of " + String.join(", ", field.values())
                    : "one of the values listed";
        }
        return field.types().stream().map(type -> word(type, field)).collect(Collectors.joining(" or "));
    }

    private static String word(String type, SchemaField field) {
        return switch (type) {
            case "object" -> field.fields().isEmpty() ? "group of any fields" : "group";
            case "integer" -> "whole number" + range(field);
            case "number" -> "number" + range(field);
            case "boolean" -> "true or false";
            case "string" -> field.form().map(TypeWords::noun).orElse("text");
            default -> type;
        };
    }

    private static String noun(TextFormat form) {
        return switch (form) {
            case SLUG -> "lower-case name";
            case MODEL_ID -> "id of a model";
            case RESOLUTION -> "resolution";
            case SIZE -> "width and height";
            case DATE -> "day";
            case PARTIAL_DATE -> "day, month or year";
            case RESPONSE_PATH -> "path in a response";
            case HTTPS_URL, GATEWAY_URL, ORIGIN -> "https address";
            case LINE -> "line of text";
        };
    }

    private static String range(SchemaField field) {
        Optional<String> least = bound(field, "minimum");
        Optional<String> most = bound(field, "maximum");
        if (least.isPresent() && most.isPresent() && least.get().length() < GUARD.length()) {
            return " from " + least.get() + (most.get().length() < GUARD.length() ? " to " + most.get() : "");
        }
        return bound(field, "exclusiveMinimum").map(bound -> " above " + bound).orElse("");
    }

    private static Optional<String> bound(SchemaField field, String keyword) {
        return field.keyword(keyword).map(JsonNode::asString);
    }
}
