package dev.vitrine.hosting;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What hosts ask of a site. */
public final class HostingRules {
    static final Rule REDIRECTS_MANY = Rule.warning(
            "redirects-many", "Past a host's limit, an old address answers with a page that leads on, not with a 301.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(REDIRECTS_MANY);

    private HostingRules() {}
}
