package dev.vitrine.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void decimalPointsOfAColumnAreInLine() {
        assertThat(fillers(amount("0.20"), amount("0.0022"), amount("3"))).containsExactly("00", "", ".0000");
    }

    @Test
    void wholeNumbersNeedNoFiller() {
        assertThat(fillers(amount("3"), amount("1200"))).containsExactly("", "");
    }

    @Test
    void wordsAreNotAlignedEvenIfTheyEndInANumber() {
        assertThat(fillers(
                        amount("0.20"),
                        Amounts.charge(new Charge.Free()),
                        Amounts.charge(new Charge.Included("Plan 2")),
                        Figure.words("")))
                .containsExactly("", "", "", "");
    }

    private static Figure amount(String usd) {
        return Amounts.charge(new Charge.Flat(Money.usd(usd)));
    }

    private static List<String> fillers(Figure... column) {
        int most = Figure.mostDecimals(Stream.of(column));
        return Stream.of(column).map(figure -> figure.aligned(most).filler()).toList();
    }
}
