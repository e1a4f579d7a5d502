package dev.vitrine.site;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The folders of a site, each made and looked at once. A symbolic link among them is in the way, and is never followed. */
final class Folders {
    private final Path root;
    private final Disk disk;
    /** Known to be folders, and not links to folders. */
    private final Set<Path> known = ConcurrentHashMap.newKeySet();

    Folders(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
        known.add(root);
    }

    /** The site's own. */
    Path root() {
        return root;
    }

    /**
     * Creates a folder and its parents.
     *
     * @param folder the root, or below it
     * @return what is in the way, if anything
     */
    Optional<Path> make(Path folder) throws IOException {
        if (known.contains(folder)) {
            return Optional.empty();
        }
        Optional<Path> obstacle = make(folder.getParent());
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                disk.makeFolder(folder);
            } catch (FileAlreadyExistsException exists) {
                // Another thread has made it; or it is a file, or a link.
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(folder);
                }
            }
        }
        known.add(folder);
        return Optional.empty();
    }

    /** Whether there is such a folder, reached without following a link. */
    boolean exists(Path folder) {
        if (known.contains(folder)) {
            return true;
        }
        boolean exists = exists(folder.getParent()) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        if (exists) {
            known.add(folder);
        }
        return exists;
    }

    /** The attributes of a file; for a link, those of the link itself. Absent if nothing exists. */
    Optional<BasicFileAttributes> look(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    /** Deletes these folders if they are empty, and then empty parents. */
    void deleteEmpty(Collection<Path> folders) throws IOException {
        // A folder sorts before its content, so in reverse order, each is visited after its content.
        TreeSet<Path> candidates = new TreeSet<>(folders);
        while (!candidates.isEmpty()) {
            Path folder = candidates.pollLast();
            if (folder.equals(root)) {
                continue;
            }
            if (exists(folder)) {
                try {
                    disk.delete(folder);
                } catch (DirectoryNotEmptyException inUse) {
                    continue;
                } catch (NoSuchFileException gone) {
                    // It is already gone.
                }
                known.remove(folder);
            }
            candidates.add(folder.getParent());
        }
    }
}
