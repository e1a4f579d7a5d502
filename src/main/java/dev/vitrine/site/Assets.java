package dev.vitrine.site;

import dev.vitrine.problem.Checked;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The style sheets, scripts, fonts and images of a site under names that change with what they hold, so that a browser may
 * keep them for ever: {@code css/vitrine.css} is published as {@code assets/css/vitrine.3f2a9c04d1.css}.
 *
 * @param paths where in the site each asset lies, by the name that templates know it by
 * @param files what lies there, by path in the site; references to other assets follow those to their new names
 */
public record Assets(SortedMap<String, String> paths, SortedMap<String, byte[]> files) {
    public Assets {
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Names every asset by its content, leaf first: what an asset names is named before the asset itself is hashed, so that a
     * changed image changes the name of the style sheet that shows it.
     *
     * @param sources by name below {@code templates/assets/}, such as {@code css/vitrine.css}
     * @return no value where an asset names one that is not there, or assets name each other in a circle
     */
    public static Checked<Assets> fingerprint(SortedMap<String, byte[]> sources) {
        return new Fingerprinting(sources).run();
    }

    /** Where an asset lies in the site, such as {@code assets/css/vitrine.3f2a9c04d1.css}; absent for an unknown name. */
    public Optional<String> path(String name) {
        return Optional.ofNullable(paths.get(name));
    }
}
