package dev.vitrine.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceBoundsTest {
    private static Optional<PriceBounds.Doubt> doubt(String price) {
        return PriceBounds.doubt(TestSite.withPrices("text", price).firstPrice());
    }

    @ParameterizedTest
    @EnumSource
    void everyMeterHasBounds(Meter meter) {
        assertThat(doubt("per: " + meter.key() + ", usd: 0.00000000001")).isPresent();
        assertThat(doubt("per: " + meter.key() + ", usd: 900000000")).isPresent();
        assertThat(doubt("per: " + meter.key() + ", usd: 0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0000003,0.3", "0.0003,0.3", "300000,0.3", "2500,2.5"})
    void aSlipOfAThousandOrAMillionIsPutRight(String written, String meant) {
        assertThat(doubt("per: 1M input tokens, usd: " + written)
                        .orElseThrow()
                        .meant()
                        .map(Object::toString))
                .contains(meant);
    }

    @Test
    void anAmountOfAWeakCurrencyMayBeHigh() {
        assertThat(doubt("per: 1M input tokens, amount: 2500, currency: KRW")).isEmpty();
        assertThat(doubt("per: 1M input tokens, amount: 0.00025, currency: KRW"))
                .isPresent();
    }
}
