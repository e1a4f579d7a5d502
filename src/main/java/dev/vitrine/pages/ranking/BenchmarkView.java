package dev.vitrine.pages.ranking;

import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.wording.Markdown;
import java.util.List;
import java.util.Optional;

/**
 * A benchmark and who scored what, {@code templates/pages/benchmark.ftlh}.
 *
 * @param measures what it measures, as a sentence
 * @param lead who is best, as a sentence
 * @param facts what the number is, which way is better, how many models have one
 * @param links the benchmark's own page, and the rule
 * @param ranking a row for each score; absent where no model has one
 * @param types the best and the median of each type of model; absent where no model has a score
 * @param edit the record, to edit it
 * @param report where to report wrong data
 */
public record BenchmarkView(
        Head head,
        List<Link> breadcrumbs,
        String title,
        String measures,
        String lead,
        Optional<Markdown> description,
        Facts facts,
        List<Link> links,
        Optional<FactTable> ranking,
        Optional<FactTable> types,
        Optional<String> edit,
        Optional<String> report) {
    public BenchmarkView {
        breadcrumbs = List.copyOf(breadcrumbs);
        links = List.copyOf(links);
    }
}
