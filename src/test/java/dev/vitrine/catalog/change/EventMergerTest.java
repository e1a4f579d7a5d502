package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merging the events that records date with those of the records' commits. */
class EventMergerTest {
    private static final Event.Subject ONE = new Event.Subject(ModelId.of("acme/one"), "One");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @ParameterizedTest
    @CsvSource({"2026-08-01, false", "2026-11-01, false", "2026-05-01, false", "2026-11-02, true", "2026-04-30, true"})
    void theSameChangeOfAPriceIsRecordedAgainOnlyMoreThanThreeMonthsAway(LocalDate recorded, boolean isNews) {
        Event dated = repriced("hostly", DAY, move("1", "2", PriceMove.Origin.DATED));
        Event again = repriced("hostly", recorded, move("1", "2", PriceMove.Origin.RECORDED));

        assertThat(merged(List.of(dated), again)).hasSize(isNews ? 2 : 1).contains("2026-08-01 hostly 1→2");
    }

    @Test
    void aRecordedChangeKeepsOnlyTheMovesThatTheRecordDoesNotDate() {
        Event dated = repriced("hostly", DAY, move("1", "2", PriceMove.Origin.DATED));
        Event recorded = repriced(
                "hostly",
                DAY.plusDays(3),
                move("1", "2", PriceMove.Origin.RECORDED),
                move("5", "6", PriceMove.Origin.RECORDED));

        assertThat(merged(List.of(dated), recorded)).containsExactly("2026-08-01 hostly 1→2", "2026-08-04 hostly 5→6");
    }

    @Test
    void theSameChangeByAnotherProviderIsAnotherEvent() {
        Event dated = repriced("hostly", DAY, move("1", "2", PriceMove.Origin.DATED));
        Event recorded = repriced("acme-cloud", DAY, move("1", "2", PriceMove.Origin.RECORDED));

        assertThat(merged(List.of(dated), recorded))
                .containsExactly("2026-08-01 hostly 1→2", "2026-08-01 acme-cloud 1→2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-08-01, 0",
        "2026-07-01, 2026-08-02, 1",
        "2026-07, 2026-08-31, 0",
        "2026, 2026-08-01, 1"
    })
    void aModelIsNotAddedIfItWasReleasedInTheMonthBefore(String released, LocalDate added, int events) {
        TestSite site = TestSite.withModel("name: One\ntype: video\nreleased: '" + released + "'\n");

        assertThat(new EventMerger(site.catalog(), List.of()).with(List.of(new Event.Added(ONE, added))))
                .hasSize(events);
    }

    @Test
    void importsOfOneDayAreAddedUp() {
        assertThat(merged(
                        List.of(),
                        new Event.Many(Event.Many.Deed.ADDED, 30, DAY),
                        new Event.Many(Event.Many.Deed.REMOVED, 25, DAY),
                        new Event.Many(Event.Many.Deed.ADDED, 40, DAY),
                        new Event.Many(Event.Many.Deed.ADDED, 50, DAY.plusDays(1))))
                .containsExactlyInAnyOrder("2026-08-01 ADDED 70", "2026-08-01 REMOVED 25", "2026-08-02 ADDED 50");
    }

    @Test
    void aModelThatIsAddedTwiceInADayIsAddedOnce() {
        assertThat(merged(
                        List.of(),
                        new Event.Added(ONE, DAY),
                        new Event.Removed(ONE, DAY),
                        new Event.Added(ONE, DAY),
                        new Event.Added(ONE, DAY.plusDays(1))))
                .containsExactlyInAnyOrder("2026-08-01 Added", "2026-08-01 Removed", "2026-08-02 Added");
    }

    @Test
    void changesOfOneDayThatFollowEachOtherAreOne() {
        PriceMove.Origin recorded = PriceMove.Origin.RECORDED;

        assertThat(merged(
                        List.of(),
                        repriced("hostly", DAY, move("1", "2", recorded)),
                        repriced("hostly", DAY, move("2", "3", recorded), move("7", "8", recorded)),
                        repriced("hostly", DAY, move("8", "7", recorded))))
                .containsExactly("2026-08-01 hostly 1→3");
    }

    private static List<String> merged(List<Event> dated, Event... recorded) {
        return new EventMerger(TestSite.withModel("name: One\ntype: video\n").catalog(), dated)
                .with(List.of(recorded)).stream().map(EventText::of).toList();
    }

    private static Event repriced(String provider, LocalDate day, PriceMove... moves) {
        return new Event.Repriced(ONE, new ProviderId(provider), day, List.of(moves));
    }

    private static PriceMove move(String before, String after, PriceMove.Origin origin) {
        List<Price> prices =
                Stream.of(before, after).map(EventMergerTest::price).toList();
        return new PriceMove(Optional.of(prices.get(0)), prices.get(1), origin);
    }

    private static Price price(String usd) {
        return TestSite.withPrices("video", "per: second, usd: " + usd)
                .catalog()
                .models()
                .get(ONE.id())
                .offers()
                .get(0)
                .prices()
                .get(0);
    }
}
