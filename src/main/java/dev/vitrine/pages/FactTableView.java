package dev.vitrine.pages;

import java.util.List;

/**
 * A page that is one table: all arenas, all benchmarks, {@code templates/pages/table.ftlh}.
 *
 * @param kind a class for the body
 * @param intro one sentence on what is listed
 * @param links where more is said
 */
public record FactTableView(
        Head head, List<Link> breadcrumbs, String kind, String title, String intro, FactTable table, List<Link> links) {
    public FactTableView {
        breadcrumbs = List.copyOf(breadcrumbs);
        links = List.copyOf(links);
    }
}
