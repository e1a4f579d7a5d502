package dev.vitrine.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
    @ParameterizedTest
    @CsvSource({
        "usd: 0.20, USD, 0.2, 0, ''",
        "'amount: 3, currency: EUR', EUR, 3, 0, ''",
        "'tiers: [{up_to: 10, amount: 2}, {amount: 1}], currency: CNY', CNY CNY, '', 2, ''",
        "charge: free, '', '', 0, ''",
        "'charge: included, plan: Pro', '', '', 0, Pro",
        "charge: unpublished, '', '', 0, ''",
    })
    void aChargeHasThePartsOfItsKind(String fields, String currencies, String amount, int tiers, String plan) {
        Charge charge = charge(fields);

        List<String> used = charge.amounts().stream()
                .map(money -> money.currency().getCurrencyCode())
                .toList();
        assertThat(String.join(" ", used)).isEqualTo(currencies);
        assertThat(charge.flat().map(money -> money.amount().toPlainString()).orElse(""))
                .isEqualTo(amount);
        assertThat(charge.tiers()).hasSize(tiers);
        assertThat(charge.includedIn().orElse("")).isEqualTo(plan);
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
