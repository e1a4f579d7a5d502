package dev.vitrine.site;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The files that earlier builds wrote to a folder, according to its manifest and journal. No other file is ever deleted. */
final class FormerFiles {
    private final Set<String> paths;
    private final Folders folders;
    private final Disk disk;
    private int deleted;

    /**
     * The files of former builds.
     *
     * @param paths relative to the root
     */
    FormerFiles(Set<String> paths, Folders folders, Disk disk) {
        this.paths = Set.copyOf(paths);
        this.folders = folders;
        this.disk = disk;
    }

    boolean contains(String path) {
        return paths.contains(path);
    }

    /** How many have been deleted. */
    int deleted() {
        return deleted;
    }

    /** Deletes files that are no longer needed. */
    void deleteAllBut(Set<String> kept) throws IOException {
        delete(stale(kept));
    }

    /**
     * Deletes earlier files that are in the way: a file at the path of a folder, the reverse, and a path that differs only in
     * case, which is the same on some file systems.
     *
     * @param wanted every file that may exist in the end
     */
    void makeWay(Collection<String> wanted) throws IOException {
        Set<String> stale = stale(wanted);
        if (stale.isEmpty()) {
            return;
        }
        Set<String> files = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (String path : wanted) {
            files.add(SitePaths.folded(path));
            all.add(SitePaths.folded(path));
            SitePaths.foldersAbove(path).forEach(folder -> all.add(SitePaths.folded(folder)));
        }
        stale.removeIf(path -> !all.contains(SitePaths.folded(path))
                && SitePaths.foldersAbove(path).stream().noneMatch(folder -> files.contains(SitePaths.folded(folder))));
        delete(stale);
    }

    private Set<String> stale(Collection<String> kept) {
        Set<String> stale = new TreeSet<>(paths);
        kept.forEach(stale::remove);
        return stale;
    }

    private void delete(Set<String> stale) throws IOException {
        Set<Path> left = new HashSet<>();
        for (String path : stale) {
            Path file = folders.root().resolve(path);
            if (folders.exists(file.getParent())
                    && folders.look(file)
                            .filter(BasicFileAttributes::isRegularFile)
                            .isPresent()) {
                disk.delete(file);
                deleted++;
            }
            left.add(file.getParent());
        }
        folders.deleteEmpty(left);
    }
}
