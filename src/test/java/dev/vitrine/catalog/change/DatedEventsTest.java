package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedEventsTest {
    private static final String OLD = "per: second, usd: 1, valid_until: 2026-07-31";

    @Test
    void aRecordWithoutDatesHasNoEvents() {
        assertThat(events("name: One\ntype: video\n")).isEmpty();
    }

    @Test
    void aReleaseADeprecationAndARetirementAreEvents() {
        assertThat(events("name: One\ntype: video\nreleased: 2025-03\ndeprecated: 2026-01-15\nretires: '2027'\n"))
                .containsExactly("2025-03 Released", "2026-01-15 deprecated", "2027 retired");
    }

    @Test
    void aReleaseWithoutAMonthIsNotAnEvent() {
        assertThat(events("name: One\ntype: video\nreleased: '2025'\n")).isEmpty();
    }

    @Test
    void changesOfEachDayAreOneEvent() {
        assertThat(repriced(
                        OLD,
                        "per: second, usd: 2, valid_from: 2026-08-01, valid_until: 2026-08-31",
                        "per: second, usd: 3, valid_from: 2026-09-01",
                        "per: video, usd: 5, valid_until: 2026-08-20",
                        "per: video, usd: 6, valid_from: 2026-09-01"))
                .containsExactly("2026-08-01 hostly 1→2", "2026-09-01 hostly 2→3 5→6");
    }

    @Test
    void thePriceBeforeIsTheLastThatEnded() {
        assertThat(repriced(
                        "per: second, usd: 0.5, valid_until: 2025-12-31",
                        "per: second, usd: 1, valid_from: 2026-01-01, valid_until: 2026-07-31",
                        "per: second, usd: 2, valid_from: 2026-08-02"))
                .containsExactly("2026-01-01 hostly 0.5→1", "2026-08-02 hostly 1→2");
    }

    @Test
    void aPriceThatHasNotEndedIsNotThePriceBefore() {
        assertThat(repriced(
                        "per: second, usd: 1",
                        "per: second, usd: 2, valid_from: 2026-08-01, source: https://b.example"))
                .isEmpty();
    }

    @Test
    void theSameChargeIsNotAChange() {
        assertThat(repriced(OLD, "per: second, usd: 1.00, valid_from: 2026-08-01"))
                .isEmpty();
    }

    private static List<String> repriced(String... prices) {
        return events(
                "name: One\ntype: video\noffers:\n  - provider: hostly\n    prices:\n" + TestSite.priceLines(prices));
    }

    private static List<String> events(String record) {
        return DatedEvents.of(TestSite.withModel(record).catalog().models().get(ModelId.of("acme/one")))
                .map(EventText::of)
                .toList();
    }
}
