package dev.vitrine.api;

import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A charge as one object, whose {@code kind} tells unknown, free and included apart. */
final class Charges {
    /** What each kind of charge has beside its kind. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "amount", List.of("amount", "currency"),
            "tiers", List.of("currency", "tiers"),
            "free", List.of(),
            "included", List.of("plan"),
            "unpublished", List.of());

    /** Every kind. */
    static final List<String> KINDS = List.of("amount", "tiers", "free", "included", "unpublished");

    private Charges() {}

    static Optional<Money> flat(Charge charge) {
        return charge instanceof Charge.Flat flat ? Optional.of(flat.money()) : Optional.empty();
    }

    static List<Charge.Tier> tiers(Charge charge) {
        return charge instanceof Charge.Tiered tiered ? tiered.tiers() : List.of();
    }

    static Optional<String> currency(Charge charge) {
        return charge.amounts().stream()
                .findFirst()
                .map(money -> money.currency().getCurrencyCode());
    }

    static Optional<String> plan(Charge charge) {
        return charge instanceof Charge.Included included ? Optional.of(included.plan()) : Optional.empty();
    }

    /** The same, whose schema says which fields go with which kind. */
    static Shape<Charge> constrained(Shape<Charge> shape) {
        return shape.constrained(schema -> {
            ArrayNode kinds = schema.putArray("oneOf");
            KINDS.forEach(kind -> constrain(kinds.addObject().putObject("properties"), kind));
        });
    }

    private static void constrain(ObjectNode properties, String kind) {
        List<String> parts = PARTS.get(kind);
        properties.putObject("kind").put("const", kind);
        for (String text : List.of("amount", "currency", "plan")) {
            properties.putObject(text).put("type", parts.contains(text) ? "string" : "null");
        }
        properties
                .putObject("tiers")
                .put(parts.contains("tiers") ? "minItems" : "maxItems", parts.contains("tiers") ? 2 : 0);
    }
}
