package dev.vitrine.site;

import dev.vitrine.problem.Checked;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The style sheets, scripts, fonts and images of a site, with names that change with their content, so that browsers may cache
 * them forever: {@code css/vitrine.css} is published as {@code assets/css/vitrine.3f2a9c04d1.css}.
 *
 * @param paths the path of each asset in the site, by its name in templates
 * @param files the content, by path in the site; references to other assets use their new names
 */
public record Assets(SortedMap<String, String> paths, SortedMap<String, byte[]> files) {
    public Assets {
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Names every asset by its content. The assets to which it refers are named before it is hashed, so that a changed image
     * changes the name of the style sheet that shows it.
     *
     * @param sources by name in {@code templates/assets/}, such as {@code css/vitrine.css}
     * @return no value if an asset refers to a missing one, or assets refer to each other in a cycle
     */
    public static Checked<Assets> fingerprint(SortedMap<String, byte[]> sources) {
        return new Fingerprinting(sources).run();
    }

    /** The path of an asset in the site, such as {@code assets/css/vitrine.3f2a9c04d1.css}; absent for an unknown name. */
    public Optional<String> path(String name) {
        return Optional.ofNullable(paths.get(name));
    }
}
