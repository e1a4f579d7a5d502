package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);
    private static final String OLD = "per: second, usd: 0.20, valid_until: 2026-08-17";

    @Test
    void aPriceThatFollowsAnotherIsAChangeOnItsFirstDay() {
        EventHistory chronicle = prices(OLD, "per: second, usd: 0.24, valid_from: 2026-08-18");

        assertThat(told(chronicle.past())).containsExactly("2026-08-18 acme-cloud 0.2→0.24");
    }

    @Test
    void aPriceOfAFutureDayIsAnnounced() {
        EventHistory chronicle = prices(
                "per: second, usd: 0.20, valid_until: 2026-11-30", "per: second, usd: 0.24, valid_from: 2026-12-01");

        assertThat(chronicle.past()).isEmpty();
        assertThat(told(chronicle.upcoming(Optional.empty()))).containsExactly("2026-12-01 acme-cloud 0.2→0.24");
    }

    @ParameterizedTest
    @CsvSource({
        "'per: second, usd: 0.20, valid_from: 2026-08-18'",
        "'per: video, usd: 0.24, valid_from: 2026-08-18'",
        "'per: second, resolution: 720p, usd: 0.24, valid_from: 2026-08-18'",
        "'per: second, usd: 0.24, source: https://other.example/pricing'",
    })
    void theSameChargeAnotherThingOrAnUndatedPriceIsNoChange(String price) {
        assertThat(prices(OLD, price).past()).isEmpty();
    }

    @Test
    void ofTwoFormerPricesTheOneInTheSameCurrencyWasChanged() {
        EventHistory chronicle = prices(
                "per: second, usd: 0.20, valid_until: 2026-07-31",
                "per: second, amount: 0.30, currency: EUR, valid_until: 2026-08-17",
                "per: second, usd: 0.24, valid_from: 2026-08-18");

        assertThat(told(chronicle.past())).containsExactly("2026-08-18 acme-cloud 0.2→0.24");
    }

    @Test
    void changesOfOneProviderOnOneDayAreOneEvent() {
        EventHistory chronicle = prices(
                "per: second, resolution: 1080p, usd: 0.40, valid_until: 2026-08-17",
                OLD,
                "per: second, resolution: 1080p, usd: 0.50, valid_from: 2026-08-18",
                "per: second, usd: 0.24, valid_from: 2026-08-18");

        assertThat(told(chronicle.past())).containsExactly("2026-08-18 acme-cloud 0.2→0.24 0.4→0.5");
    }

    @Test
    void aPriceThatComesAfterTheModelIsNewAndThatOfItsReleaseIsNot() {
        String record = """
                name: One
                type: video
                released: 2026-07
                offers:
                  - provider: acme-cloud
                    prices:
                      - {per: second, usd: 0.2, valid_from: 2026-07-20, source: https://a.example, checked: 2026-08-01}
                  - provider: hostly
                    prices:
                      - {per: second, usd: 0.3, valid_from: 2026-08-20, source: https://b.example, checked: 2026-08-21}
                """;

        assertThat(told(chronicle(record).past())).containsExactly("2026-08-20 hostly →0.3", "2026-07 Released");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, past",
        "2026-09-02, upcoming",
        "2026-09, past",
        "2026-10, upcoming",
        "2026, never",
    })
    void aReleaseIsPastFromTheFirstDayThatItsDateCanMean(String released, String when) {
        EventHistory chronicle = chronicle("name: One\ntype: video\nreleased: '" + released + "'\n");

        assertThat(told(chronicle.past())).hasSize(when.equals("past") ? 1 : 0);
        assertThat(chronicle.upcoming(Optional.empty())).hasSize(when.equals("upcoming") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, past", "2026-09, upcoming", "2026-08, past", "2025, past", "2026, upcoming"})
    void aRetirementIsPastFromTheLastDayThatItsDateCanMean(String retires, String when) {
        EventHistory chronicle = chronicle("name: One\ntype: video\nretires: '" + retires + "'\n");

        assertThat(told(when.equals("past") ? chronicle.past() : chronicle.upcoming(Optional.empty())))
                .containsExactly(retires + " retired");
        assertThat(chronicle.past()).hasSize(when.equals("past") ? 1 : 0);
    }

    @Test
    void whatTheRecordDatesIsNotToldAgainOfItsCommit() {
        Catalog catalog =
                site(OLD, "per: second, usd: 0.24, valid_from: 2026-08-18").catalog();

        EventHistory chronicle = EventHistory.of(catalog, AS_OF, List.of(recorded("0.20", "0.24", "2026-08-25")));

        assertThat(told(chronicle.past())).containsExactly("2026-08-18 acme-cloud 0.2→0.24");
    }

    @Test
    void theSameAmountsMuchLaterAreAnotherChange() {
        Catalog catalog = site(
                        "per: second, usd: 0.20, valid_until: 2025-08-17",
                        "per: second, usd: 0.24, valid_from: 2025-08-18")
                .catalog();

        EventHistory chronicle = EventHistory.of(catalog, AS_OF, List.of(recorded("0.20", "0.24", "2026-08-25")));

        assertThat(told(chronicle.past()))
                .containsExactly("2026-08-25 acme-cloud 0.2→0.24", "2025-08-18 acme-cloud 0.2→0.24");
    }

    @Test
    void changesOfOneDayAreOneFromTheFirstToTheLast() {
        Catalog catalog = site("per: second, usd: 0.30").catalog();

        EventHistory chronicle = EventHistory.of(
                catalog, AS_OF, List.of(recorded("0.20", "2", "2026-08-25"), recorded("2", "0.30", "2026-08-25")));
        EventHistory undone = EventHistory.of(
                catalog, AS_OF, List.of(recorded("0.20", "2", "2026-08-25"), recorded("2", "0.20", "2026-08-25")));

        assertThat(told(chronicle.past())).containsExactly("2026-08-25 acme-cloud 0.2→0.3");
        assertThat(undone.past()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01, 1", "2026-06-01, 2"})
    void aModelThatIsAddedSoonAfterItsReleaseIsNewOnce(String released, int events) {
        Catalog catalog = TestSite.withModel("name: One\ntype: video\nreleased: " + released + "\n")
                .catalog();
        Event.Subject one = new Event.Subject(ModelId.of("acme/one"), "One");

        EventHistory chronicle =
                EventHistory.of(catalog, AS_OF, List.of(new Event.Added(one, LocalDate.of(2026, 8, 30))));

        assertThat(chronicle.past()).hasSize(events);
    }

    @Test
    void whatWasDoneToTheRecordsIsPastWhateverTheDay() {
        Catalog catalog = site("per: second, usd: 0.24").catalog();

        EventHistory chronicle = EventHistory.of(catalog, AS_OF, List.of(recorded("0.20", "0.24", "2026-11-20")));

        assertThat(told(chronicle.past())).containsExactly("2026-11-20 acme-cloud 0.2→0.24");
        assertThat(chronicle.upcoming(Optional.empty())).isEmpty();
    }

    private static Event recorded(String before, String after, String day) {
        Price old = price(before);
        Price now = price(after);
        return new Event.Repriced(
                new Event.Subject(ModelId.of("acme/one"), "One"),
                new ProviderId("acme-cloud"),
                LocalDate.parse(day),
                List.of(new PriceMove(Optional.of(old), now, PriceMove.Origin.RECORDED)));
    }

    private static Price price(String usd) {
        return site("per: second, usd: " + usd).firstPrice();
    }

    private static TestSite site(String... prices) {
        return TestSite.withPrices("video", prices);
    }

    private static EventHistory prices(String... prices) {
        return EventHistory.of(site(prices).catalog(), AS_OF);
    }

    private static EventHistory chronicle(String record) {
        return EventHistory.of(TestSite.withModel(record).catalog(), AS_OF);
    }

    private static List<String> told(List<Event> events) {
        return events.stream().map(event -> event.date() + " " + what(event)).toList();
    }

    private static String what(Event event) {
        if (event instanceof Event.Repriced prices) {
            return prices.provider() + " "
                    + prices.moves().stream()
                            .map(move ->
                                    move.before().map(EventHistoryTest::amount).orElse("") + "→" + amount(move.after()))
                            .collect(Collectors.joining(" "));
        }
        return event instanceof Event.Aged aged
                ? aged.stage().key()
                : event.getClass().getSimpleName();
    }

    private static String amount(Price price) {
        return price.flat().orElseThrow().amount().toPlainString();
    }
}
