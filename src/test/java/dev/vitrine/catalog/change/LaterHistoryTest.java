package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.fixture.TestSite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of a catalog while its records are edited. */
class LaterHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);
    private static final String ONE = "data/models/acme/one.yaml";

    private static final TestSite SITE = TestSite.minimal().and("""
            -- data/models/acme/one.yaml --
            name: One
            type: video
            released: 2026-08-01
            retires: 2026-12-31
            -- data/models/acme/two.yaml --
            name: Two
            type: text
            released: 2026-08-01
            deprecated: 2026-10-01
            """);

    private static final List<Event> RECORDED = List.of(
            new Event.Added(new Event.Subject(ModelId.of("acme/one"), "One"), LocalDate.of(2026, 9, 15)),
            new Event.Many(Event.Many.Deed.ADDED, 30, LocalDate.of(2026, 6, 1)),
            new Event.Removed(new Event.Subject(ModelId.of("acme/gone"), "Gone"), LocalDate.of(2026, 7, 1)));

    static Stream<TestSite> edits() {
        return Stream.of(
                SITE.file(ONE, "name: One\ntype: video\n"),
                SITE.file(ONE, "name: Uno\ntype: video\nreleased: 2026-07-15\ndeprecated: 2026-08\n"),
                SITE.file("data/models/acme/three.yaml", "name: Three\ntype: text\nreleased: 2026-08-01\n"),
                SITE.without(ONE),
                SITE.without(ONE).without("data/models/acme/two.yaml"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theHistoryOfAnEditedCatalogIsThatOfTheCatalogReadAgain(TestSite edited) {
        EventHistory history = EventHistory.of(SITE.catalog(), AS_OF, RECORDED);
        history.past();
        Catalog later = edited.catalog();

        assertSame(history.later(later, AS_OF), EventHistory.of(later, AS_OF, RECORDED));
    }

    @Test
    void anotherDayMovesWhatWasUpcomingIntoThePast() {
        Catalog catalog = SITE.catalog();
        EventHistory history = EventHistory.of(catalog, AS_OF, RECORDED);
        int past = history.past().size();
        LocalDate day = LocalDate.of(2026, 10, 1);

        EventHistory later = history.later(catalog, day);

        assertSame(later, EventHistory.of(catalog, day, RECORDED));
        assertThat(later.past()).hasSize(past + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/one", "acme/two", "acme/gone", "acme/none"})
    void theEventsOfAModelAreThoseThatNameIt(String id) {
        EventHistory history = EventHistory.of(SITE.catalog(), AS_OF, RECORDED);
        ModelId model = ModelId.of(id);

        assertThat(history.past(model))
                .isEqualTo(history.past().stream()
                        .filter(event -> event.subject()
                                .filter(of -> of.id().equals(model))
                                .isPresent())
                        .toList())
                .hasSize(id.equals("acme/none") ? 0 : id.equals("acme/one") ? 2 : 1);
    }

    @Test
    void theEventsOfAnOrganizationIncludeModelsThatAreGoneAndLeaveOutImports() {
        EventHistory history = EventHistory.of(SITE.catalog(), AS_OF, RECORDED);

        assertThat(history.past(new OrganizationId("acme"))).hasSize(4).noneMatch(Event.Many.class::isInstance);
        assertThat(history.past(new OrganizationId("zenith"))).isEmpty();
    }

    @Test
    void aTopicHasOnlyItsOwnEvents() {
        EventHistory history = EventHistory.of(SITE.catalog(), AS_OF, RECORDED);

        assertThat(history.past(Optional.of(Event.Topic.PRICES))).isEmpty();
        assertThat(history.past(Optional.of(Event.Topic.MODELS)))
                .isEqualTo(history.past())
                .hasSize(5);
        assertThat(history.upcoming(Optional.of(Event.Topic.RETIREMENTS)))
                .extracting(Event::day)
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
        assertThat(history.upcoming(Optional.of(Event.Topic.MODELS))).isEmpty();
    }

    private static void assertSame(EventHistory one, EventHistory other) {
        assertThat(one.past()).isEqualTo(other.past());
        assertThat(one.upcoming(Optional.empty())).isEqualTo(other.upcoming(Optional.empty()));
    }
}
