package dev.vitrine.render;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.wording.Figure;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pages and tables on how good models are, for the tests and {@link SampleViews}. */
final class SampleArenas {
    private SampleArenas() {}

    /** The pages on how good models are, of an invented catalog. */
    static List<Page> pages() {
        return new SitePages(
                        TestSite.arenas().catalog(), LocalDate.of(2026, 9, 1), URI.create("https://catalog.example/"))
                .all().value().orElseThrow().stream()
                        .filter(page -> page.route().path().matches("/(arenas|benchmarks|methodology)/.*"))
                        .toList();
    }

    static FactTable table() {
        return new FactTable(
                "Who leads in the arenas",
                List.of(
                        new FactTable.Column("rank", "Rank", Optional.of("of 30"), true),
                        new FactTable.Column("model", "Model", Optional.empty(), false),
                        new FactTable.Column("score", "Score", Optional.of("points"), true)),
                1,
                List.of(
                        row("1", cell("Ray 3", "ray-3", Optional.of("/models/luma/ray-3/")), "1,402.5"),
                        row("2", cell("Ray 2 Flash", "ray-2", Optional.empty()), "1,395")));
    }

    private static FactTable.Row row(String rank, FactTable.Cell model, String score) {
        return new FactTable.Row(List.of(
                cell(rank, rank, Optional.empty()), model, cell(score, score.replace(",", ""), Optional.empty())));
    }

    private static FactTable.Cell cell(String text, String sort, Optional<String> href) {
        boolean isModel = href.isPresent();
        return new FactTable.Cell(
                text.contains(".") || text.contains(",")
                        ? Figure.of(text, text.contains(".") ? text.length() - 1 - text.indexOf('.') : 0)
                        : Figure.words(text),
                isModel ? Optional.of("1080p with audio") : Optional.empty(),
                isModel ? Optional.of("Preview") : Optional.empty(),
                href,
                sort,
                isModel ? Optional.empty() : Optional.of(40));
    }
}
