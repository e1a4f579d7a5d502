package dev.vitrine.pages;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What the pages of a site have to keep between them. */
public final class PageRules {
    public static final Rule ROUTE_TAKEN = Rule.error("route-taken", "Two pages cannot have the same address.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(ROUTE_TAKEN);

    private PageRules() {}
}
