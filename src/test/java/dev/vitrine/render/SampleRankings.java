package dev.vitrine.render;

import dev.vitrine.fixture.ArenaCatalog;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.site.SitePages;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Pages of models that compete, that competed, and that never did. */
final class SampleRankings {
    private static final Set<String> MODELS = Set.of("/models/acme/one/", "/models/acme/old/", "/models/acme/quiet/");

    private SampleRankings() {}

    static List<Page> pages() {
        SitePages site = new SitePages(
                ArenaCatalog.site().catalog(), LocalDate.of(2026, 9, 1), URI.create("https://catalog.example/"));
        return site.all().value().orElseThrow().stream()
                .filter(page -> MODELS.contains(page.route().path()))
                .toList();
    }
}
