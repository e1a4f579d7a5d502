package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArenaTest {
    private static final TestSite SITE = TestSite.arenas();

    @Test
    void axesAreTheCategoriesAndThenTheLanguages() {
        Arena duel = arena(SITE, "duel");

        assertThat(duel.axes()).extracting(Arena.Axis::id).containsExactly("coding", "prose", "en", "de");
        assertThat(duel.axis("de")).hasValueSatisfying(axis -> {
            assertThat(axis.name()).isEqualTo("German");
            assertThat(axis.kind()).isEqualTo(Arena.Axis.Kind.LANGUAGE);
        });
        assertThat(duel.axis("Coding")).isEmpty();
    }

    @Test
    void theLastDayIsThatOfTheLastVoteOrList() {
        assertThat(arena(SITE, "duel").lastDay()).contains(LocalDate.of(2026, 5, 20));
        assertThat(arena(SITE, "tower").lastDay()).contains(LocalDate.of(2026, 5, 2));
    }

    @Test
    void anArenaWithoutScoresHasNoLastDay() {
        assertThat(arena(SITE.without("data/arenas/duel/2026-05.csv"), "duel").lastDay())
                .isEmpty();
        assertThat(arena(SITE.without("data/arenas/tower/2026.csv"), "tower").lastDay())
                .isEmpty();
    }

    @Test
    void sourcesAreFoundByTheirIds() {
        Arena.Ratings ratings = (Arena.Ratings) arena(SITE, "tower").scores();

        assertThat(ratings.source("daily").map(Arena.Source::name)).contains("The daily list");
        assertThat(ratings.source("weekly")).isEmpty();
    }

    private static Arena arena(TestSite site, String id) {
        return site.catalog().arenas().get(new ArenaId(id));
    }
}
