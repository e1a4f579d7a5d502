package dev.vitrine.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    /** On both sides of every place where another form of the functions takes over. */
    private static final double[] LEADS = {
        -1e6, -400, -40, -20, -6.5, -5.01, -4.99, -3, -1, -0.1, -1e-6, 0, 0.02, 0.5, 2, 4, 5.4, 5.6, 10, 19, 37, 90,
        370, 1e5
    };

    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.509160, 0.513825, -0.920644, 0.923058"})
    void agreesWithKnownValues(double lead, double margin, double vWon, double wWon, double vDrawn, double wDrawn) {
        assertThat(Correction.won(lead, margin).v()).isCloseTo(vWon, within(1e-6));
        assertThat(1 - Correction.won(lead, margin).left()).isCloseTo(wWon, within(1e-6));
        assertThat(Correction.drawn(lead, margin).v()).isCloseTo(vDrawn, within(1e-6));
        assertThat(1 - Correction.drawn(lead, margin).left()).isCloseTo(wDrawn, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.049, 0.051, 0.3, 1, 2.5, 6, 30})
    void agreesWithPlainIntegration(double margin) {
        for (double lead : LEADS) {
            assertAlike(
                    Correction.won(lead, margin),
                    PlainIntegration.between(lead, margin, Double.POSITIVE_INFINITY),
                    lead);
            assertAlike(Correction.drawn(lead, margin), PlainIntegration.between(lead, -margin, margin), lead);
        }
    }

    private static void assertAlike(Correction found, PlainIntegration.Remains expected, double lead) {
        assertThat(found.v()).isCloseTo(expected.mean(), within(1e-9 * (1 + Math.abs(lead))));
        // Relative, for in the tail hardly any of the variance is left.
        assertThat(found.left()).isCloseTo(expected.variance(), within(2e-8 * expected.variance()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-12, 0.04, 0.5, 5, 38, 1e9})
    void isFiniteAndAShareAtAnyExtreme(double margin) {
        for (int power = -300; power <= 150; power += 10) {
            for (double lead : new double[] {Math.pow(10, power), -Math.pow(10, power), 0}) {
                for (Correction correction :
                        new Correction[] {Correction.won(lead, margin), Correction.drawn(lead, margin)}) {
                    assertThat(correction.v()).isFinite();
                    assertThat(correction.left()).isBetween(0.0, 1.0);
                    assertThat((1 - correction.left())).isBetween(0.0, 1.0);
                }
            }
        }
    }

    /** The moments of e^(kx), whose integrals are known. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1, 5, 18.5})
    void quadratureIsExact(double k) {
        double sum = 0;
        for (int i = 0; i < GaussLegendre.size(); i++) {
            sum += GaussLegendre.weight(i) * Math.exp(k * (GaussLegendre.node(i) - 1));
        }

        assertThat(sum / (-Math.expm1(-2 * k) / k)).isCloseTo(1, within(1e-12));
    }
}
