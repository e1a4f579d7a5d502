package dev.vitrine.build;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may have changed on the disk.
 *
 * @param paths files and folders by the names that problems call them by: {@code data/models/luma/ray-2.yaml}, {@code
 *     templates/assets/css/tokens.css}; a file may be new, gone, or as it was
 * @param everything whether anything else may have changed, too
 */
public record Edits(SortedSet<String> paths, boolean everything) {
    /** Nothing is known. */
    public static final Edits EVERYTHING = new Edits(new TreeSet<>(), true);

    public Edits {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }

    /** No more than these. */
    public static Edits of(Set<String> paths) {
        return new Edits(new TreeSet<>(paths), false);
    }

    /** Whether a file below a folder, {@code data} or {@code templates}, may have changed, or the folder itself. */
    boolean touch(String folder) {
        return everything || paths.stream().anyMatch(path -> CatalogCheck.holds(folder, path));
    }
}
