package dev.vitrine.pages.changes;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Pagination;
import java.util.List;
import java.util.Optional;

/**
 * What happened and what is announced, {@code templates/pages/changes.ftlh}: everything, or what is of one kind.
 *
 * @param kinds everything and each kind, to choose from
 * @param current the address of the one that this is
 * @param subscribe feeds and calendars of the same
 * @param upcoming what is announced, soonest first; on the first page only
 * @param months what happened, newest first
 * @param empty what is said where there is neither
 * @param pages where in a long list this is
 */
public record ChangesView(
        Head head,
        List<Link> breadcrumbs,
        String title,
        String lead,
        List<Link> kinds,
        String current,
        List<Link> subscribe,
        List<Change> upcoming,
        List<Month> months,
        Optional<String> empty,
        Optional<Pagination> pages) {
    public ChangesView {
        breadcrumbs = List.copyOf(breadcrumbs);
        kinds = List.copyOf(kinds);
        subscribe = List.copyOf(subscribe);
        upcoming = List.copyOf(upcoming);
        months = List.copyOf(months);
    }

    /**
     * What happened in a month.
     *
     * @param id {@code 2026-11}
     */
    public record Month(String id, String title, List<Change> changes) {
        public Month {
            changes = List.copyOf(changes);
        }
    }
}
