package dev.vitrine.review;

import java.util.List;
import java.util.Optional;

/**
 * The pages that look different afterwards, by their addresses below the site's, sorted.
 *
 * @param everywhere whether the head or foot of every page changes, but for its counts; the lists are of pages whose own
 *     content does
 * @param uncompared why they are not known; the lists are empty then
 */
public record PageChanges(
        List<String> added,
        List<String> removed,
        List<String> changed,
        boolean everywhere,
        Optional<String> uncompared) {
    /** No page is touched. */
    static final PageChanges NONE = new PageChanges(List.of(), List.of(), List.of(), false, Optional.empty());

    public PageChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Pages that could not be laid out, and why. */
    static PageChanges unknown(String reason) {
        return new PageChanges(List.of(), List.of(), List.of(), false, Optional.of(reason));
    }

    /** Whether a page is a model's own: {@code /models/luma/ray-2/}. */
    static boolean isModel(String route) {
        return route.matches("/models/[^/]+/[^/]+/");
    }

    /** How many there are. */
    int size() {
        return added.size() + removed.size() + changed.size();
    }
}
