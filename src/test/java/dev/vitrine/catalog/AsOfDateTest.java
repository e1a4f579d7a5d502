package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.build.BuildReport;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.review.Report;
import dev.vitrine.review.Review;
import dev.vitrine.review.Side;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsOfDateTest {
    private static final TestSite PRICED = TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-08-01");
    private static final TestSite RELEASED = TestSite.withModel("name: One\ntype: video\nreleased: 2026-09-20\n");
    private static final TestSite UNDATED = TestSite.withModel("name: One\ntype: video\n");

    @Test
    void isTheLastDayOnWhichAPriceWasChecked() {
        TestSite released = PRICED.file("data/models/acme/two.yaml", "name: Two\ntype: video\nreleased: 2026-09-20\n");

        assertThat(AsOfDate.of(released.catalog())).isEqualTo("2026-08-01");
    }

    @Test
    void isTheLastReleaseWithoutPrices() {
        assertThat(AsOfDate.of(RELEASED.catalog())).isEqualTo("2026-09-20");
    }

    @Test
    void isAFixedDayWithoutDates() {
        assertThat(AsOfDate.of(UNDATED.catalog())).isEqualTo("2000-01-01");
    }

    @Test
    void ofTwoStatesIsTheLaterOne() {
        TestSite later = TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-10-01");

        assertThat(AsOfDate.of(later.catalog(), PRICED.catalog())).isEqualTo("2026-10-01");
        assertThat(AsOfDate.of(UNDATED.catalog(), RELEASED.catalog())).isEqualTo("2026-09-20");
    }

    @Test
    void diffAndBuildAgreeForACatalogWithoutPrices(@TempDir Path folder) {
        BuildReport build = RELEASED.build(folder);
        Report diff = Review.of(side(UNDATED), side(RELEASED), Optional.empty())
                .value()
                .orElseThrow();

        assertThat(build.asOf()).contains(LocalDate.of(2026, 9, 20));
        assertThat(diff.asOf()).isEqualTo("2026-09-20");
    }

    private static Side side(TestSite site) {
        return new Side("a", Optional.empty(), site.tree());
    }
}
