package dev.vitrine.pages.listing;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;
import java.util.Optional;

/**
 * A page that lists all organizations, providers, licenses or types, {@code templates/pages/directory.ftlh}.
 *
 * @param column what the second column is, such as "Models"
 */
public record Directory(
        Head head,
        List<Link> breadcrumbs,
        String title,
        String intro,
        String entryColumn,
        String column,
        List<Entry> entries) {
    public Directory {
        breadcrumbs = List.copyOf(breadcrumbs);
        entries = List.copyOf(entries);
    }

    /**
     * One record.
     *
     * @param count how many models it stands for
     * @param detail one short line on it, such as "Host" or "Open weights, commercial use allowed"
     */
    public record Entry(Link link, String count, Optional<String> detail) {}
}
