package dev.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foreign files that are in the way of files of the site, found before anything is written. A foreign file with the same bytes
 * is not in the way: it is adopted.
 */
final class Obstacles {
    private final Folders folders;
    private final Compression compression;
    /** By how a file system that ignores case knows them. */
    private final Set<String> former;

    /**
     * The obstacles in a folder.
     *
     * @param former files of builds before, which make way
     */
    Obstacles(Folders folders, Compression compression, Collection<String> former) {
        this.folders = folders;
        this.compression = compression;
        this.former = former.stream().map(SitePaths::folded).collect(Collectors.toSet());
    }

    /**
     * The paths of the foreign files in the way, relative to the site's folder.
     *
     * @param planned every file of the site, without compressed copies
     * @param content the content of a file, requested only if a foreign file is in its place; absent if it cannot be made
     */
    Set<String> find(Collection<String> planned, Function<String, Optional<byte[]>> content) {
        Set<String> found = ConcurrentHashMap.newKeySet();
        planned.parallelStream().forEach(path -> {
            try {
                find(path, content, found);
            } catch (IOException failed) {
                throw Disk.failure("cannot read", folders.root().resolve(path), failed);
            }
        });
        return found;
    }

    private void find(String path, Function<String, Optional<byte[]>> content, Set<String> found) throws IOException {
        Optional<String> step = stepInTheWay(path);
        if (step.isPresent()) {
            found.add(step.get());
            return;
        }
        Map<String, BasicFileAttributes> foreign = new TreeMap<>();
        for (String each : Stream.concat(Stream.of(path), compression.candidates(path).stream())
                .toList()) {
            Optional<BasicFileAttributes> there = foreign(each);
            there.filter(thing -> !thing.isRegularFile()).ifPresent(thing -> found.add(each));
            there.filter(BasicFileAttributes::isRegularFile).ifPresent(file -> foreign.put(each, file));
        }
        if (!foreign.isEmpty()) {
            Map<String, byte[]> wanted = wanted(path, content);
            for (String each : foreign.keySet()) {
                byte[] bytes = wanted.get(each);
                boolean isAdopted = bytes != null
                        && foreign.get(each).size() == bytes.length
                        && Arrays.equals(Files.readAllBytes(folders.root().resolve(each)), bytes);
                if (!isAdopted && (bytes != null || each.equals(path))) {
                    found.add(each);
                }
            }
        }
    }

    /** A file and its siblings. */
    private Map<String, byte[]> wanted(String path, Function<String, Optional<byte[]>> content) {
        Map<String, byte[]> wanted = new TreeMap<>();
        content.apply(path).ifPresent(bytes -> {
            wanted.put(path, bytes);
            wanted.putAll(compression.siblings(path, bytes));
        });
        return wanted;
    }

    /** A parent of the file that is not a folder and was not written by an earlier build. */
    private Optional<String> stepInTheWay(String path) throws IOException {
        for (String above : SitePaths.foldersAbove(path)) {
            Path folder = folders.root().resolve(above);
            if (!folders.exists(folder)) {
                return folders.look(folder)
                        .filter(thing -> !(thing.isRegularFile() && isFormer(above)))
                        .map(thing -> above);
            }
        }
        return Optional.empty();
    }

    /** Whether something that no earlier build wrote is at the path of a file. */
    private Optional<BasicFileAttributes> foreign(String path) throws IOException {
        Path file = folders.root().resolve(path);
        if (!folders.exists(file.getParent())) {
            return Optional.empty();
        }
        return folders.look(file)
                .filter(thing -> !(thing.isRegularFile() && isFormer(path)))
                .filter(thing -> !(thing.isDirectory() && holdsOnlyFormer(file)));
    }

    private boolean holdsOnlyFormer(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .allMatch(path ->
                            isFormer(folders.root().relativize(path).toString().replace('\\', '/')));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private boolean isFormer(String path) {
        return former.contains(SitePaths.folded(path));
    }
}
