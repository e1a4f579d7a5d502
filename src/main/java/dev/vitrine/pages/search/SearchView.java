package dev.vitrine.pages.search;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;

/**
 * The page that finds records by name, {@code templates/pages/search.ftlh}.
 *
 * @param names the address of the list of names, JSON
 * @param ways listings, for whoever has no script
 */
public record SearchView(Head head, String title, String lead, String names, List<Link> ways) {
    public SearchView {
        ways = List.copyOf(ways);
    }
}
