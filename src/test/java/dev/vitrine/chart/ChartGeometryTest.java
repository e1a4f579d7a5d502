package dev.vitrine.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where values, boxes and texts are in a drawing. */
class ChartGeometryTest {
    private static final ChartBox BOX = new ChartBox(10, 20, 30, 40);

    @ParameterizedTest
    @CsvSource({"0, 10, 56", "5, 10, 128", "10, 10, 200", "2.5, 10, 92", "-5, 10, -16"})
    void aValueIsPlacedInProportion(BigDecimal value, BigDecimal high, String place) {
        ChartAxis axis = new ChartAxis(BigDecimal.ZERO, high, 56, 200);

        assertThat(axis.at(value)).isEqualTo(place);
    }

    @Test
    void anAxisMayRunUpward() {
        ChartAxis axis = ChartAxis.over(decimals("1400", "1450", "1500"), 100, 0);

        assertThat(axis.at(new BigDecimal("1400"))).isEqualTo("100");
        assertThat(axis.at(new BigDecimal("1475"))).isEqualTo("25");
        assertThat(axis.at(new BigDecimal("1500"))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, 33.3", "2, 66.7", "0.0015, 0", "0.0045, 0.2"})
    void placesAreRoundedToATenth(BigDecimal value, String place) {
        assertThat(new ChartAxis(BigDecimal.ZERO, new BigDecimal("3"), 0, 100).at(value))
                .isEqualTo(place);
    }

    @Test
    void daysArePlacedByTheirDistance() {
        ChartAxis axis = ChartAxis.over(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11), 0, 100);

        assertThat(axis.at(LocalDate.of(2026, 1, 1))).isEqualTo("0");
        assertThat(axis.at(LocalDate.of(2026, 1, 4))).isEqualTo("30");
        assertThat(axis.at(LocalDate.of(2026, 1, 11))).isEqualTo("100");
    }

    @Test
    void aSingleDayIsAtTheEndOfItsAxis() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThat(ChartAxis.over(day, day, 0, 100).at(day)).isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.7, 0.8",
        "1, 1",
        "1.01, 2",
        "3, 4",
        "4.5, 5",
        "7, 8",
        "9, 10",
        "11, 20",
        "0.03, 0.04",
        "0.0009, 0.001",
        "950, 1000",
    })
    void theTopOfAnAxisIsTheNextRoundNumber(BigDecimal amount, BigDecimal top) {
        assertThat(Ticks.top(amount)).isEqualByComparingTo(top);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 5, '0 2 4 6 8 10'",
        "1, 9, 4, '0 2 4 6 8 10'",
        "1484, 1504, 4, '1480 1485 1490 1495 1500 1505'",
        "-7, 3, 2, '-10 -5 0 5'",
        "0.2, 0.24, 4, '0.2 0.21 0.22 0.23 0.24'",
        "5, 5, 4, '4.95 5 5.05'",
        "0, 0, 4, '-0.01 0 0.01'",
        "1234.5, 1234.5, 4, '1220 1240'",
    })
    void ticksAreRoundNumbersAroundTheValues(BigDecimal low, BigDecimal high, int most, String ticks) {
        assertThat(Ticks.around(low, high, most))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(decimals(ticks.split(" ", -1)));
    }

    @Test
    void boxesMeetIfTheyShareMoreThanAnEdge() {
        assertThat(BOX.meets(new ChartBox(29, 39, 50, 50))).isTrue();
        assertThat(BOX.meets(new ChartBox(15, 25, 16, 26))).isTrue();
        assertThat(BOX.meets(new ChartBox(30, 20, 50, 40))).isFalse();
        assertThat(BOX.meets(new ChartBox(10, 40, 30, 60))).isFalse();
        assertThat(BOX.meets(new ChartBox(0, 20, 10, 40))).isFalse();
        assertThat(BOX.meets(new ChartBox(10, 0, 30, 20))).isFalse();
    }

    @Test
    void aBoxHoldsAnotherUpToItsEdges() {
        assertThat(BOX.holds(BOX)).isTrue();
        assertThat(BOX.holds(new ChartBox(11, 21, 29, 39))).isTrue();
        assertThat(Stream.of(
                        BOX.wider(1),
                        new ChartBox(9, 20, 30, 40),
                        new ChartBox(10, 19, 30, 40),
                        new ChartBox(10, 20, 31, 40),
                        new ChartBox(10, 20, 30, 41)))
                .noneMatch(BOX::holds);
    }

    @Test
    void boxesAreMadeAroundAndBetweenPlaces() {
        assertThat(ChartBox.around(20, 30, 10)).isEqualTo(new ChartBox(10, 20, 30, 40));
        assertThat(ChartBox.between(30, 20, 10, 40)).isEqualTo(BOX);
        assertThat(BOX.wider(5)).isEqualTo(new ChartBox(5, 15, 35, 45));
    }

    @Test
    void thePlaceNextToOneOutsideIsOnTheEdge() {
        assertThat(BOX.nextX(0)).isEqualTo(10);
        assertThat(BOX.nextX(20)).isEqualTo(20);
        assertThat(BOX.nextX(99)).isEqualTo(30);
        assertThat(BOX.nextY(0)).isEqualTo(20);
        assertThat(BOX.nextY(99)).isEqualTo(40);
    }

    @Test
    void aLevelPartOfALineIsOneStep() {
        ChartAxis days = ChartAxis.over(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11), 0, 100);
        Stroke stroke = new Stroke(days, new ChartAxis(BigDecimal.ZERO, BigDecimal.TEN, 100, 0));
        for (String point : List.of("1 5", "2 5", "4 5", "5 7", "6 7.001", "8 2")) {
            String[] parts = point.split(" ", -1);
            stroke.to(LocalDate.of(2026, 1, Integer.parseInt(parts[0])), new BigDecimal(parts[1]));
        }

        assertThat(stroke.path()).isEqualTo("M0 50H30L40 30H50L70 80");
    }

    @Test
    void wideLettersTakeMoreRoom() {
        assertThat(ChartText.width("")).isZero();
        assertThat(Stream.of("Ab 1", "A1", "視", "視b").map(ChartText::width)).containsExactly(30, 18, 13, 20);
    }

    @Test
    void markersRepeatAfterTheLastShape() {
        assertThat(Stream.iterate(0, style -> style + 1).limit(6).map(style -> ChartMarkers.at("1", "2", style)))
                .doesNotHaveDuplicates()
                .allMatch(marker -> marker.startsWith("M1 2m"));
        assertThat(ChartMarkers.at("1", "2", 6)).isEqualTo(ChartMarkers.at("1", "2", 0));
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
