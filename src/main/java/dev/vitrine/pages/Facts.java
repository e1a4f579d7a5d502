package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * Facts at a glance, for a definition list.
 *
 * @param items in the order to show; the first few answer the reader's first questions and are shown largest
 */
public record Facts(List<Fact> items) {
    public Facts {
        items = List.copyOf(items);
    }

    /**
     * One fact.
     *
     * @param term what it is, such as "Price from"
     * @param value the figure or word itself, such as "$0.20"; for several values, joined by commas
     * @param unit what the figure counts, such as "per second of 720p video"
     * @param href where the value leads
     * @param datetime set where the value is a date, for the {@code datetime} attribute
     * @param prominent whether it is one of the few that are shown large
     */
    public record Fact(
            String term,
            String value,
            Optional<String> unit,
            Optional<String> href,
            Optional<String> datetime,
            boolean prominent) {}
}
