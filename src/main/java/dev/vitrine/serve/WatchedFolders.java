package dev.vitrine.serve;

import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The folders that a site is made from, by the names that problems call them by. A link within them is not followed. */
final class WatchedFolders {
    private final SortedMap<String, Path> roots = new TreeMap<>();

    /**
     * Some folders, which need not exist.
     *
     * @param roots by name, such as {@code data}
     */
    WatchedFolders(SortedMap<String, Path> roots) {
        roots.forEach((name, path) -> this.roots.put(name, real(path)));
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + path + ": " + IoReason.of(failed), failed);
        }
    }

    /** The folders themselves, by name. */
    SortedMap<String, Path> roots() {
        return roots;
    }

    /** What problems call a file; absent for one that is hidden, or elsewhere. */
    Optional<String> name(Path file) {
        for (var root : roots.entrySet()) {
            if (file.equals(root.getValue())) {
                return Optional.of(root.getKey());
            }
            if (file.startsWith(root.getValue())) {
                String below = root.getValue().relativize(file).toString().replace('\\', '/');
                return ("/" + below).contains("/.") ? Optional.empty() : Optional.of(root.getKey() + "/" + below);
            }
        }
        return Optional.empty();
    }

    /** Whether there is something of a name. */
    boolean exists(String name) {
        int slash = name.indexOf('/');
        Path path = slash < 0
                ? roots.get(name)
                : roots.get(name.substring(0, slash)).resolve(name.substring(slash + 1));
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Walks over what is there at a path and below it, without what is hidden. What vanishes on the way is passed over. */
    static void walk(Path start, BiConsumer<Path, BasicFileAttributes> visitor) throws IOException {
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(start) && isHidden(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visitor.accept(folder, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    visitor.accept(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isHidden(Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }
}
