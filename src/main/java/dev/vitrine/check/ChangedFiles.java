package dev.vitrine.check;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may have changed on the disk.
 *
 * @param paths files and folders by the names that problems call them by: {@code data/models/luma/ray-2.yaml}, {@code
 *     templates/assets/css/tokens.css}; a file may be new, gone, or as it was
 * @param extent whether anything else may have changed, too
 */
public record ChangedFiles(SortedSet<String> paths, Extent extent) {
    /** Nothing is known. */
    public static final ChangedFiles EVERYTHING = new ChangedFiles(new TreeSet<>(), Extent.ANYTHING);

    /** How far the paths go. */
    public enum Extent {
        /** No more than the paths. */
        PATHS,
        /** All that there is. */
        ANYTHING
    }

    public ChangedFiles {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }

    /** No more than these. */
    public static ChangedFiles of(Set<String> paths) {
        return new ChangedFiles(new TreeSet<>(paths), Extent.PATHS);
    }

    /** Whether anything may have changed. */
    public boolean everything() {
        return extent == Extent.ANYTHING;
    }

    /** Whether this file may have changed. */
    public boolean mayHold(String path) {
        return everything() || paths.contains(path);
    }

    /** Whether a file below a folder, {@code data} or {@code templates}, may have changed, or the folder itself. */
    public boolean touch(String folder) {
        return everything() || paths.stream().anyMatch(path -> holds(folder, path));
    }

    /** Whether a file is the one that a path names, or is in the folder that it names. */
    public static boolean holds(String path, String file) {
        return file.equals(path) || file.startsWith(path + "/");
    }
}
