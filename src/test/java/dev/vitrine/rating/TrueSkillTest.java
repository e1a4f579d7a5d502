package dev.vitrine.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog.Outcome;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueSkillTest {
    private static final SkillSettings DEFAULT = SkillSettings.DEFAULT;
    private static final Offset<Double> LAST_DIGIT = within(0.001);

    /** As the test suites of well-known implementations have them; after the largest upsets, those vouch for whole numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIRST 25 8.33333 25 8.33333 29.396 7.171 20.604 7.171 0.001",
                "SECOND 25 8.33333 25 8.33333 20.604 7.171 29.396 7.171 0.001",
                "DRAW 25 8.33333 25 8.33333 25.000 6.458 25.000 6.458 0.001",
                "DRAW 25 8.33333 50 12.5 31.662 7.137 35.010 7.910 0.001",
                "FIRST 25 8.33333 1000 8.33333 415.298 6.455 609.702 6.455 0.5",
                "FIRST -323.263 2.965 -48.441 2.190 -273.361 2.683 -75.683 2.080 0.5",
            })
    void agreesWithKnownResults(Row row) {
        TrueSkill.Match after = new TrueSkill(DEFAULT).after(row.before(), row.outcome());

        assertThat(after.first().mu()).isCloseTo(row.after().first().mu(), within(row.precision()));
        assertThat(after.first().sigma()).isCloseTo(row.after().first().sigma(), within(0.001));
        assertThat(after.second().mu()).isCloseTo(row.after().second().mu(), within(row.precision()));
        assertThat(after.second().sigma()).isCloseTo(row.after().second().sigma(), within(0.001));
    }

    /** The formulas of the paper, worked out with sixty digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAW 25 8.33333333333333 50 12.5 31.6623019317 7.13744598958 35.0106533582 7.91007711599 1e-9",
                "FIRST 25 8.33333333333333 1000 8.33333333333333 415.375144134 6.4556439306 609.624855866 6.4556439306 1e-8",
                "FIRST -323.263 2.965 -48.441 2.190 -273.059902209 2.68278149807 -75.8475771818 2.0798929785 1e-8",
                "FIRST 25 8.33333333333333 1e6 8.33333333333333 400023.295422 6.4552519526 600001.704578 6.4552519526 1e-5",
            })
    void agreesWithTheFormulasInManyDigits(Row row) {
        TrueSkill.Match after = new TrueSkill(DEFAULT).after(row.before(), row.outcome());

        assertThat(after.first().mu()).isCloseTo(row.after().first().mu(), within(row.precision()));
        assertThat(after.first().sigma()).isCloseTo(row.after().first().sigma(), within(1e-9));
        assertThat(after.second().mu()).isCloseTo(row.after().second().mu(), within(row.precision()));
        assertThat(after.second().sigma()).isCloseTo(row.after().second().sigma(), within(1e-9));
    }

    /** A known result on the scale of chess. It comes from an implementation that leaves τ² out of c, so the fourth decimal differs. */
    @Test
    void agreesWithAKnownResultOnAnotherScale() {
        TrueSkill.Match after = new TrueSkill(settings("1200", "400", "200", "4", "0.03"))
                .after(match(new Skill(1301.0007, 42.9232), new Skill(1188.7560, 42.5570)), Outcome.FIRST);

        assertThat(after.first().mu()).isCloseTo(1304.78208, within(1e-3)).isCloseTo(1304.78159924, within(1e-8));
        assertThat(after.first().sigma()).isCloseTo(42.84351, within(1e-3));
        assertThat(after.second().mu()).isCloseTo(1185.03831, within(1e-3));
        assertThat(after.second().sigma()).isCloseTo(42.48560, within(1e-3));
    }

    @Test
    void aWinCountsMoreIfDrawsAreLikely() {
        TrueSkill.Match after = afterFirst("0.5", Outcome.FIRST);

        assertThat(after.first().mu()).isCloseTo(30.267, LAST_DIGIT);
        assertThat(after.first().sigma()).isCloseTo(7.077, LAST_DIGIT);
        assertThat(after.second().mu()).isCloseTo(19.733, LAST_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 0.740466587452", "0.25, 1.87760045843", "0.33, 2.51110121778"})
    void theDrawMarginFollowsFromTheDrawProbability(String probability, double margin) {
        assertThat(trueSkill(probability).drawMargin()).isCloseTo(margin, within(1e-9));
    }

    @Test
    void aDrawWithDrawProbabilityZeroMeansEqualPerformance() {
        TrueSkill.Match drawn = afterFirst("0", Outcome.DRAW);
        TrueSkill.Match nearly = afterFirst("0.000001", Outcome.DRAW);

        assertThat(drawn.first().sigma()).isCloseTo(nearly.first().sigma(), within(1e-9));
        assertThat(drawn.first().mu()).isEqualTo(25);
    }

    @Test
    void aDrawProbabilityThatADoubleTakesForOneIsNone() {
        TrueSkill.Match after = afterFirst("0.99999999999999999999", Outcome.FIRST);

        assertThat(after.first().mu()).isFinite().isGreaterThan(25);
    }

    /** The same vote told the other way round is the same vote, to the last bit. */
    @ParameterizedTest
    @EnumSource
    void swappedModelsAndOutcomeGiveTheSame(Outcome outcome) {
        Random random = new Random(7);
        TrueSkill trueSkill = new TrueSkill(DEFAULT);
        for (int i = 0; i < 2000; i++) {
            Skill one = skill(random);
            Skill other = skill(random);
            TrueSkill.Match straight = trueSkill.after(match(one, other), outcome);
            TrueSkill.Match swapped = trueSkill.after(match(other, one), swapped(outcome));

            assertThat(match(swapped.second(), swapped.first())).isEqualTo(straight);
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithPlainIntegration(Outcome outcome) {
        Random random = new Random(20061204);
        for (int i = 0; i < 500; i++) {
            double beta = magnitude(random, -1, 2);
            String draws = Double.toString(random.nextDouble() * 0.98);
            TrueSkill trueSkill = new TrueSkill(settings("25", "8", Double.toString(beta), "0", draws));
            TrueSkill.Match before = match(skill(random), skill(random));
            TrueSkill.Match expected = PlainIntegration.after(before, outcome, beta, trueSkill.drawMargin());
            TrueSkill.Match after = trueSkill.after(before, outcome);

            double size = 1 + Math.abs(before.first().mu() - before.second().mu());
            assertThat(after.first().mu()).isCloseTo(expected.first().mu(), within(1e-9 * size));
            assertThat(after.second().mu()).isCloseTo(expected.second().mu(), within(1e-9 * size));
            assertThat(after.first().sigma() / expected.first().sigma()).isCloseTo(1, within(1e-7));
            assertThat(after.second().sigma() / expected.second().sigma()).isCloseTo(1, within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noUpsetIsTooLarge(Outcome outcome) {
        double[] sigmas = {1e-9, 0.5, 8, 1e9};
        double[] distances = {0, 1e-300, 1, 30, 1e3, 1e9};
        for (String beta : new String[] {"1e-200", "1e-9", "4", "1e9"}) {
            for (String draws : new String[] {"0", "1e-15", "0.1", "0.999999"}) {
                TrueSkill trueSkill = new TrueSkill(settings("25", "8", beta, "0", draws));
                for (double sigma : sigmas) {
                    for (double distance : distances) {
                        assertSane(trueSkill.after(match(new Skill(distance, sigma), new Skill(0, 1)), outcome));
                        assertSane(trueSkill.after(match(new Skill(0, sigma), new Skill(distance, sigma)), outcome));
                    }
                }
            }
        }
    }

    private static void assertSane(TrueSkill.Match after) {
        for (Skill skill : new Skill[] {after.first(), after.second()}) {
            assertThat(skill.mu()).isFinite();
            assertThat(skill.sigma()).isFinite().isPositive();
            assertThat(skill.sigma() * skill.sigma()).isPositive();
        }
    }

    /** {@code outcome, μ₁, σ₁, μ₂, σ₂}, then the four after the vote, and how close they must be. */
    record Row(Outcome outcome, TrueSkill.Match before, TrueSkill.Match after, double precision) {
        static Row of(String text) {
            String[] fields = text.trim().split(" +", -1);
            double[] numbers =
                    Stream.of(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
            return new Row(
                    Outcome.valueOf(fields[0]),
                    match(new Skill(numbers[0], numbers[1]), new Skill(numbers[2], numbers[3])),
                    match(new Skill(numbers[4], numbers[5]), new Skill(numbers[6], numbers[7])),
                    numbers[8]);
        }
    }

    private static TrueSkill.Match afterFirst(String draws, Outcome outcome) {
        TrueSkill trueSkill = trueSkill(draws);
        return trueSkill.after(match(trueSkill.start(), trueSkill.start()), outcome);
    }

    private static TrueSkill trueSkill(String draws) {
        return new TrueSkill(
                new SkillSettings(DEFAULT.mu(), DEFAULT.sigma(), DEFAULT.beta(), DEFAULT.tau(), new BigDecimal(draws)));
    }

    private static SkillSettings settings(String mu, String sigma, String beta, String tau, String draws) {
        return new SkillSettings(
                new BigDecimal(mu),
                new BigDecimal(sigma),
                new BigDecimal(beta),
                new BigDecimal(tau),
                new BigDecimal(draws));
    }

    private static TrueSkill.Match match(Skill first, Skill second) {
        return new TrueSkill.Match(first, second);
    }

    private static Skill skill(Random random) {
        double mu = magnitude(random, -2, 5);
        return new Skill(random.nextBoolean() ? mu : -mu, magnitude(random, -1, 2));
    }

    /** A number between two powers of ten. */
    private static double magnitude(Random random, int from, int to) {
        return Math.pow(10, from + random.nextDouble() * (to - from));
    }

    private static Outcome swapped(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> Outcome.SECOND;
            case SECOND -> Outcome.FIRST;
            case DRAW -> Outcome.DRAW;
        };
    }
}
