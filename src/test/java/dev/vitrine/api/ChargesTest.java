package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.price.Charge;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChargesTest {
    @Test
    void theSchemaSaysWhichFieldsGoWithWhichKind() {
        JsonNode kinds =
                Charges.constrained(Shape.<Charge>of("A charge.")).schema().get("oneOf");

        assertThat(kinds.valueStream().map(kind -> {
                    JsonNode fields = kind.get("properties");
                    return fields.get("kind").get("const").stringValue() + ": "
                            + List.of("amount", "currency", "plan").stream()
                                    .filter(name -> fields.get(name)
                                            .get("type")
                                            .stringValue()
                                            .equals("string"))
                                    .toList()
                            + (fields.get("tiers").has("minItems") ? " with tiers" : "");
                }))
                .containsExactly(
                        "amount: [amount, currency]",
                        "tiers: [currency] with tiers",
                        "free: []",
                        "included: [plan]",
                        "unpublished: []");
    }
}
