package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.price.Charge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChargesTest {
    @ParameterizedTest
    @CsvSource({
        "usd: 0.20, USD, 0.2, 0, ''",
        "'amount: 3, currency: EUR', EUR, 3, 0, ''",
        "'tiers: [{up_to: 10, amount: 2}, {amount: 1}], currency: CNY', CNY, '', 2, ''",
        "charge: free, '', '', 0, ''",
        "'charge: included, plan: Pro', '', '', 0, Pro",
        "charge: unpublished, '', '', 0, ''",
    })
    void aChargeHasThePartsOfItsKind(String fields, String currency, String amount, int tiers, String plan) {
        Charge charge = charge(fields);

        assertThat(Charges.currency(charge).orElse("")).isEqualTo(currency);
        assertThat(Charges.flat(charge)
                        .map(money -> money.amount().toPlainString())
                        .orElse(""))
                .isEqualTo(amount);
        assertThat(Charges.tiers(charge)).hasSize(tiers);
        assertThat(Charges.plan(charge).orElse("")).isEqualTo(plan);
    }

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

    private static Charge charge(String fields) {
        return TestSite.withPrices("video", "per: second, " + fields)
                .catalog()
                .models()
                .get(ModelId.of("acme/one"))
                .offers()
                .get(0)
                .prices()
                .get(0)
                .charge();
    }
}
