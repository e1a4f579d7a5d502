package dev.vitrine.api;

import dev.vitrine.price.Charge;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A charge as one object, whose {@code kind} tells unknown, free and included apart. */
final class Charges {
    /** Every kind, by the key that documents use. */
    static final List<String> KINDS =
            Arrays.stream(Charge.Kind.values()).map(Charge.Kind::key).toList();

    private Charges() {}

    /** The same, whose schema says which fields go with which kind. */
    static Shape<Charge> constrained(Shape<Charge> shape) {
        return shape.constrained(schema -> {
            ArrayNode kinds = schema.putArray("oneOf");
            for (Charge.Kind kind : Charge.Kind.values()) {
                constrain(kinds.addObject().putObject("properties"), kind);
            }
        });
    }

    private static List<String> fields(Charge.Kind kind) {
        return switch (kind) {
            case AMOUNT -> List.of("amount", "currency");
            case TIERS -> List.of("currency", "tiers");
            case FREE, UNPUBLISHED -> List.of();
            case INCLUDED -> List.of("plan");
        };
    }

    private static void constrain(ObjectNode properties, Charge.Kind kind) {
        List<String> fields = fields(kind);
        properties.putObject("kind").put("const", kind.key());
        for (String text : List.of("amount", "currency", "plan")) {
            properties.putObject(text).put("type", fields.contains(text) ? "string" : "null");
        }
        boolean hasTiers = fields.contains("tiers");
        properties.putObject("tiers").put(hasTiers ? "minItems" : "maxItems", hasTiers ? 2 : 0);
    }
}
