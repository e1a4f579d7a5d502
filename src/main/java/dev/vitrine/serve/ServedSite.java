package dev.vitrine.serve;

import dev.vitrine.build.PreparedSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is served at one moment.
 *
 * @param edition which site it is: another after each change that made one; begins with what no other run of the server has
 * @param site the last that was whole; absent where there was none yet
 * @param rendered pages of it that are known to be asked for soon
 * @param errors because of which the site is not that of the files on the disk
 */
record ServedSite(String edition, Optional<PreparedSite> site, Map<String, byte[]> rendered, List<Problem> errors) {
    ServedSite {
        rendered = Map.copyOf(rendered);
        errors = List.copyOf(errors);
    }

    /** The bytes of a file of the site, as a build would write them; no value where its template failed. */
    Checked<byte[]> render(String file) {
        byte[] ready = rendered.get(file);
        return ready != null ? Checked.of(ready) : site.orElseThrow().render(file);
    }

    /** The same site, and what is wrong on the disk. */
    ServedSite with(List<Problem> problems) {
        return new ServedSite(edition, site, rendered, problems);
    }

    /** The file of the site at a path: {@code models/index.html} at {@code /catalog/models/}. */
    Optional<String> file(String path) {
        return site.filter(whole -> path.startsWith(whole.home())).flatMap(whole -> {
            String below = path.substring(whole.home().length());
            String file = below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
            return whole.has(file) ? Optional.of(file) : Optional.empty();
        });
    }
}
