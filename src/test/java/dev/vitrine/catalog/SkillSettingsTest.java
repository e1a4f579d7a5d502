package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillSettingsTest {
    @ParameterizedTest
    @CsvSource({"0,1,0,0", "-1,1,0,0", "1,0,0,0", "1,-1,0,0", "1,1,-0.1,0", "1,1,0,-0.1", "1,1,0,1", "1,1,0,1.5"})
    void valuesOutOfRangeAreRefused(BigDecimal sigma, BigDecimal beta, BigDecimal tau, BigDecimal draws) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkillSettings(BigDecimal.TEN, sigma, beta, tau, draws));
    }

    @ParameterizedTest
    @CsvSource({"0.001,0.001,0,0", "1,1,5,0.999"})
    void theEndsOfTheRangesAreAccepted(BigDecimal sigma, BigDecimal beta, BigDecimal tau, BigDecimal draws) {
        assertThat(new SkillSettings(BigDecimal.TEN.negate(), sigma, beta, tau, draws).sigma())
                .isEqualTo(sigma);
    }

    @Test
    void theDefaultsAreThoseOfThePaper() {
        SkillSettings settings = SkillSettings.DEFAULT;

        assertThat(settings.mu()).isEqualByComparingTo("25");
        assertThat(settings.sigma().doubleValue()).isEqualTo(25.0 / 3);
        assertThat(settings.beta().doubleValue()).isEqualTo(25.0 / 6);
        assertThat(settings.tau().doubleValue()).isEqualTo(25.0 / 300);
        assertThat(settings.drawProbability()).isEqualByComparingTo("0.1");
    }
}
