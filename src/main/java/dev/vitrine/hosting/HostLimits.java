package dev.vitrine.hosting;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Published;
import java.util.Locale;
import java.util.Optional;

/** The limits of hosts for the size of a site. */
public final class HostLimits {
    /** The limit of Cloudflare Pages on its free plan, which is the lowest of the common hosts. */
    static final int MOST_FILES = 20_000;

    private HostLimits() {}

    /**
     * The problem that a site has more files than a host allows.
     *
     * @param out the folder of the site
     * @param plain the number of files without compressed copies
     */
    public static Optional<Problem> files(String out, Published published, int plain) {
        int all = published.written() + published.unchanged();
        if (all <= MOST_FILES) {
            return Optional.empty();
        }
        int copies = all - plain;
        return Optional.of(Problem.of(
                HostingRules.FILES_MANY,
                Location.ofFile(out),
                String.format(
                        Locale.ROOT,
                        "the site has %,d files, and Cloudflare Pages allows %,d on its free plan",
                        all,
                        MOST_FILES),
                copies == 0
                        ? "on such a host, use a paid plan, or split the catalog; other hosts do not have such a low limit"
                        : String.format(
                                Locale.ROOT,
                                "on such a host, build with --no-compress: it compresses files itself, and %,d of the files are"
                                        + " compressed copies",
                                copies)));
    }
}
