package dev.vitrine.rating;

import static dev.vitrine.rating.Arenas.model;
import static dev.vitrine.rating.Arenas.rated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Origins;
import dev.vitrine.catalog.Settings;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatingsTest {
    private static final Arena SMALL = rated("a-small", "2026-04-01,first,a,,,1,30,1400");
    private static final Arena LARGE =
            rated("large", "2026-04-01,first,a,,,2,30,1400", "2026-04-01,first,b,,,1,30,1450");
    private static final Arena VARIED = rated(
            "varied",
            "2026-04-01,first,c,,,1,30,1400",
            "2026-04-01,first,c,x,,2,30,1390",
            "2026-04-01,first,c,y,,3,30,1380");

    @Test
    void theMainArenaRanksMostModelsOfTheType() {
        assertThat(ratings(SMALL, LARGE, VARIED)
                        .main(ModelType.TEXT)
                        .orElseThrow()
                        .arena())
                .isEqualTo(LARGE);
        assertThat(ratings(VARIED, SMALL).main(ModelType.TEXT).orElseThrow().arena())
                .isEqualTo(SMALL);
        assertThat(ratings(SMALL).main(ModelType.VIDEO)).isEmpty();
        assertThat(ratings(rated("empty")).main(ModelType.TEXT)).isEmpty();
    }

    @Test
    void aModelHasAStandingInEachArenaInWhichItIsRanked() {
        assertThat(ratings(LARGE, SMALL, VARIED).of(model("a")).keySet())
                .extracting(ArenaBoards::arena)
                .containsExactly(SMALL, LARGE);
    }

    @Test
    void laterBoardsOfAnArenaThatIsTheSameAreTheSame() {
        Ratings before = ratings(SMALL, LARGE);
        Ratings later = before.later(catalog(SMALL, VARIED));

        assertThat(later.of(SMALL.id()).orElseThrow())
                .isSameAs(before.of(SMALL.id()).orElseThrow());
        assertThat(later.of(VARIED.id())).isPresent();
        assertThat(later.of(LARGE.id())).isEmpty();
    }

    private static final Settings SETTINGS = new Settings(
            "Invented",
            "To test with",
            URI.create("https://example.org/"),
            Optional.empty(),
            "main",
            Optional.empty(),
            "en",
            0,
            Optional.empty(),
            30,
            Currency.getInstance("USD"));

    private static Ratings ratings(Arena... arenas) {
        return Ratings.of(catalog(arenas));
    }

    private static Catalog catalog(Arena... arenas) {
        return new Catalog(
                SETTINGS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(arenas),
                Origins.NONE);
    }
}
