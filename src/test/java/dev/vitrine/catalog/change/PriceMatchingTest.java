package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceMatchingTest {
    private static final String LOW = "per: second, resolution: 720p, usd: 0.20";
    private static final String HIGH = "per: second, resolution: 1080p, usd: 0.30";

    @Test
    void pricesThatOnlyMovedToAnotherLineAreTheSame() {
        assertThat(changes(prices(LOW, HIGH), prices(HIGH, LOW))).isEmpty();
    }

    @Test
    void pricesAreMatchedByTheirConditionsWhereverTheyAre() {
        assertThat(changes(prices(LOW, HIGH), prices(HIGH, LOW.replace("0.20", "0.24"))))
                .containsExactly("CHANGED 0.2→0.24");
    }

    @Test
    void aPriceUnderNewConditionsIsAddedAndOneThatIsGoneIsRemoved() {
        assertThat(changes(prices(LOW), prices(LOW, HIGH))).containsExactly("ADDED →0.3");
        assertThat(changes(prices(LOW, HIGH), prices(LOW))).containsExactly("REMOVED 0.3→");
        assertThat(changes(List.of(), prices(HIGH, LOW))).containsExactly("ADDED →0.2", "ADDED →0.3");
    }

    @ParameterizedTest
    @CsvSource({
        "checked: 2026-08-02, RECHECKED",
        "checked: 2026-07-31, RESTATED",
        "'checked: 2026-08-02, source: https://other.example', RESTATED",
        "'checked: 2026-08-02, note: A note', RESTATED",
        "'checked: 2026-08-02, valid_until: 2027-01-01', RESTATED",
        "valid_from: 2026-01-01, RESTATED",
        "note: A note, RESTATED",
    })
    void theSameChargeIsCheckedAgainOnlyIfNothingButALaterDayDiffers(String rest, String kind) {
        assertThat(changes(prices(LOW), prices(LOW + ", " + rest))).containsExactly(kind + " 0.2→0.2");
    }

    @Test
    void theSameChargeUnderOtherConditionsIsACorrection() {
        assertThat(changes(prices(LOW), prices(LOW.replace("720p", "1080p")))).containsExactly("RESTATED 0.2→0.2");
    }

    @ParameterizedTest
    @CsvSource({
        "'per: second, resolution: 1080p, usd: 0.21'",
        "'per: video, resolution: 1080p, usd: 0.20'",
        "'per: second, resolution: 1080p, usd: 0.20, source: https://other.example'",
        "'per: second, resolution: 1080p, usd: 0.20, valid_from: 2026-01-01'",
    })
    void aPriceUnderOtherConditionsThatDiffersInMoreIsAnotherOne(String price) {
        assertThat(changes(prices(LOW), prices(price)))
                .hasSize(2)
                .allMatch(change -> change.matches("(ADDED|REMOVED) .*"));
    }

    @Test
    void thePriceInTheSameCurrencyIsTheOneThatChanged() {
        List<Price> before = prices("per: second, amount: 0.30, currency: EUR", "per: second, usd: 0.40");
        List<Price> after = prices("per: second, usd: 0.30", "per: second, amount: 0.40, currency: EUR");

        assertThat(changes(before, after)).containsExactlyInAnyOrder("CHANGED 0.3→0.4", "CHANGED 0.4→0.3");
        assertThat(PriceMatching.between(before, after))
                .allMatch(change -> currency(change.former().orElseThrow()).equals(currency(change.price())));
    }

    @Test
    void thePriceFromTheSameSourceIsTheOneThatChanged() {
        String a = "per: second, source: https://a.example, usd: ";
        String b = "per: second, source: https://b.example, usd: ";

        assertThat(changes(prices(a + 1, b + 2), prices(b + 3, a + 4)))
                .containsExactlyInAnyOrder("CHANGED 1→4", "CHANGED 2→3");
    }

    @Test
    void aPriceThatIsTheSameIsNotMatchedWithAnother() {
        assertThat(changes(
                        prices("per: second, usd: 1"),
                        prices("per: second, usd: 2, valid_from: 2027-01-01", "per: second, usd: 1")))
                .containsExactly("ADDED →2");
    }

    @Test
    void aPriceThatEndsAndItsSuccessorAreOneChange() {
        List<PriceChange> changes = PriceMatching.between(
                prices(LOW),
                prices(LOW + ", valid_until: 2026-08-17", LOW.replace("0.20", "0.24") + ", valid_from: 2026-08-18"));

        assertThat(changes).extracting(PriceMatchingTest::words).containsExactly("CHANGED 0.2→0.24");
        assertThat(((PriceChange.Changed) changes.get(0)).succession())
                .contains(new PriceChange.Succession(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 18)));
    }

    @Test
    void theSuccessorIsTheFirstPriceThatBeginsAfterTheEnd() {
        List<Price> after = prices(
                LOW + ", valid_until: 2026-08-17",
                LOW.replace("0.20", "0.30") + ", valid_from: 2026-10-01",
                LOW.replace("0.20", "0.24") + ", valid_from: 2026-08-20, valid_until: 2026-09-30");

        assertThat(changes(prices(LOW), after)).containsExactly("CHANGED 0.2→0.24", "ADDED →0.3");
    }

    @Test
    void aPriceThatBeginsBeforeTheEndIsNotASuccessor() {
        assertThat(changes(
                        prices(LOW),
                        prices(
                                LOW + ", valid_until: 2026-08-17",
                                LOW.replace("0.20", "0.24") + ", valid_from: 2026-08-17")))
                .containsExactly("RESTATED 0.2→0.2", "ADDED →0.24");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-09-01, false", "2026-08-31, 2026-09-02, true", "2026-12-31, 2027-01-01, false"})
    void aSuccessionHasAGapIfThereIsADayBetween(LocalDate last, LocalDate first, boolean gap) {
        assertThat(new PriceChange.Succession(last, first).hasGap()).isEqualTo(gap);
    }

    private static List<String> changes(List<Price> before, List<Price> after) {
        return PriceMatching.between(before, after).stream()
                .map(PriceMatchingTest::words)
                .toList();
    }

    private static String words(PriceChange change) {
        return change.kind() + " "
                + change.former().map(EventText::amount).orElse("") + "→"
                + change.current().map(EventText::amount).orElse("");
    }

    private static String currency(Price price) {
        return price.flat().orElseThrow().currency().getCurrencyCode();
    }

    private static List<Price> prices(String... prices) {
        return TestSite.withPrices("video", prices)
                .read()
                .catalog()
                .orElseThrow()
                .models()
                .get(ModelId.of("acme/one"))
                .offers()
                .get(0)
                .prices();
    }
}
