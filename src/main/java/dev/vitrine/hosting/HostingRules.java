package dev.vitrine.hosting;

import dev.vitrine.problem.Rule;
import java.util.List;

/** The rules for hosting a site. */
public final class HostingRules {
    static final Rule REDIRECTS_MANY = Rule.warning(
            "redirects-many", "Beyond a host's limit, old addresses redirect with a page instead of a 301.");

    static final Rule HEADER_LONG = Rule.warning(
            "header-long", "Beyond a host's limit, a header is not sent, and the site lacks its protection.");

    static final Rule FILES_MANY = Rule.warning("files-many", "A host rejects a site with more files than its limit.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(HEADER_LONG, REDIRECTS_MANY, FILES_MANY);

    private HostingRules() {}
}
