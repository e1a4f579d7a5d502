package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImplausiblePricesTest {
    private static final String RULE = "price-implausible";

    @Test
    void aPriceOfATokenInPlaceOfAMillionIsMarkedAtItsAmount() {
        assertThat(price("per: 1M input tokens, usd: «0.0000003»").get(0).hint().orElseThrow())
                .startsWith("write 0.3 ");
    }

    @Test
    void aPriceThatIsFarTooHighIsMarked() {
        price("per: 1M input tokens, usd: «300000»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per: 1M input tokens, usd: 0.3",
                "per: 1M input tokens, usd: 300000, note: The publisher confirmed it",
                "per: 1M input tokens, amount: 300000, currency: KRW",
                "per: 1M input tokens, charge: unpublished",
            })
    void aPriceThatMayBeRightIsNotMarked(String price) {
        price(price);
    }

    private static List<Problem> price(String price) {
        return Marked.check(RULE, """
                -- data/models/acme/one.yaml --
                name: One
                type: text
                offers:
                  - provider: hostly
                    prices:
                      - {%s, source: https://hostly.example, checked: 2026-08-01}
                """.formatted(price));
    }
}
