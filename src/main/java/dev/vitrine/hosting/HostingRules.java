package dev.vitrine.hosting;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What hosts ask of a site. */
public final class HostingRules {
    static final Rule REDIRECTS_MANY = Rule.warning(
            "redirects-many", "Past a host's limit, an old address answers with a page that leads on, not with a 301.");

    static final Rule HEADER_LONG = Rule.warning(
            "header-long", "Past a host's limit, a header is not sent, and the site lacks what it promises.");

    static final Rule FILES_MANY =
            Rule.warning("files-many", "Past a host's limit of files, it does not take the site at all.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(HEADER_LONG, REDIRECTS_MANY, FILES_MANY);

    private HostingRules() {}
}
