package dev.vitrine.serve;

import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Changes as the dates of files tell of them, for systems that tell of nothing, or only seconds later. */
final class FolderPolls implements Watch {
    /** How long to wait between two looks, in milliseconds, and a millisecond more for so many files. */
    private static final int PAUSE = 50;

    private static final int FILES_PER_MILLISECOND = 50;
    private static final int QUIET = 15;

    private final WatchedFolders folders;
    private Map<String, Stamp> seen;

    /** What changes when a file is written again, or another takes its place. */
    private record Stamp(FileTime modified, long size, Object key) {}

    FolderPolls(WatchedFolders folders) {
        this.folders = folders;
        this.seen = look();
    }

    private Map<String, Stamp> look() {
        Map<String, Stamp> found = new HashMap<>();
        for (Path root : folders.roots().values()) {
            try {
                WatchedFolders.walk(root, (path, attributes) -> {
                    if (!attributes.isDirectory()) {
                        folders.name(path)
                                .ifPresent(name -> found.put(
                                        name,
                                        new Stamp(
                                                attributes.lastModifiedTime(),
                                                attributes.size(),
                                                attributes.fileKey())));
                    }
                });
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read " + root + ": " + IoReason.of(failed), failed);
            }
        }
        return found;
    }

    @Override
    public ChangedFiles next() throws InterruptedException {
        Set<String> touched = new TreeSet<>();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(touched.isEmpty() ? PAUSE + seen.size() / FILES_PER_MILLISECOND : QUIET);
            Map<String, Stamp> now = look();
            Set<String> since = differences(seen, now);
            seen = now;
            if (since.isEmpty() && !touched.isEmpty()) {
                return ChangedFiles.of(touched);
            }
            touched.addAll(since);
        }
    }

    private static Set<String> differences(Map<String, Stamp> before, Map<String, Stamp> now) {
        Set<String> names = new TreeSet<>();
        now.forEach((name, stamp) -> {
            if (!Objects.equals(stamp, before.get(name))) {
                names.add(name);
            }
        });
        before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(names::add);
        return names;
    }

    @Override
    public void close() {}
}
