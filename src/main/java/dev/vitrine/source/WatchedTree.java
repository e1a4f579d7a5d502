package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A watched folder: its files are listed again only if a change may have added or removed one. Not thread-safe while it
 * receives changes.
 */
public final class WatchedTree implements SourceTree {
    private final Path folder;
    private final SourceTree disk;
    private Optional<Checked<List<String>>> listed = Optional.empty();
    private TreeSet<String> names = new TreeSet<>();

    /**
     * Creates the tree of a folder that has not been read yet.
     *
     * @param folder the folder that contains {@code catalog.yaml}, {@code models/}, …; it may have any name
     * @param disk the content of the folder
     */
    public WatchedTree(Path folder, SourceTree disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Receives a change.
     *
     * @param paths files and folders that may be new, deleted or changed; paths outside the folder are ignored
     */
    public void touch(Collection<String> paths) {
        if (paths.stream().anyMatch(this::isMoved)) {
            forget();
        }
    }

    /** Takes note that anything may have changed. */
    public void forget() {
        listed = Optional.empty();
    }

    /**
     * Whether a path no longer matches the list. Listed files that still are files, and unrelated names, do not change the
     * list.
     */
    private boolean isMoved(String path) {
        if (path.equals("data")) {
            return true;
        }
        if (!path.startsWith("data/") || Leftovers.holdsNoise(path)) {
            return false;
        }
        Path file = folder.resolve(path.substring("data/".length()));
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        boolean isOther = !isFile && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        String below = names.ceiling(path + "/");
        boolean wasFolder = below != null && below.startsWith(path + "/");
        return isOther || wasFolder || isFile != names.contains(path);
    }

    @Override
    public Checked<List<String>> paths() {
        if (listed.isEmpty()) {
            Checked<List<String>> paths = disk.paths();
            listed = Optional.of(paths);
            names = new TreeSet<>(paths.value().orElse(List.of()));
        }
        return listed.get();
    }

    @Override
    public Checked<String> read(String path) {
        return disk.read(path);
    }

    @Override
    public Checked<TableText> open(String path) {
        return disk.open(path);
    }
}
