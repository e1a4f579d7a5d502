package dev.vitrine.serve;

import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Changes as the system tells of them, within a millisecond. */
final class FolderEvents implements Watch {
    /** A save is over when nothing has happened for so long, in milliseconds. */
    private static final int QUIET = 15;
    /** What goes on longer, such as the checkout of a branch, is told in parts. */
    private static final int MOST_ROUNDS = 20;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchedFolders folders;
    private final WatchService service;
    /** Where each key's events happen: a key follows its folder when that is moved, and still says the old path. */
    private final Map<WatchKey, Path> places = new HashMap<>();

    private Set<String> touched = new TreeSet<>();
    /** Of these, what was not there before. */
    private final Set<String> created = new TreeSet<>();

    private boolean everything;

    /**
     * Begins to watch.
     *
     * @throws IOException where the system has no watches left
     */
    FolderEvents(WatchedFolders folders) throws IOException {
        this.folders = folders;
        this.service = FileSystems.getDefault().newWatchService();
        try {
            for (Path root : folders.roots().values()) {
                // Its own coming and going is an event of the folder around it.
                if (root.getParent() != null && Files.isDirectory(root.getParent())) {
                    register(root.getParent());
                }
                enter(root);
            }
        } catch (IOException | RuntimeException failed) {
            service.close();
            throw failed;
        }
        touched = new TreeSet<>();
    }

    private void register(Path folder) throws IOException {
        places.put(folder.register(service, KINDS), folder);
    }

    /** Watches a folder and all below; what was put there before the watch began is taken for new. */
    private void enter(Path folder) throws IOException {
        try {
            WatchedFolders.walk(folder, (path, attributes) -> {
                folders.name(path).ifPresent(touched::add);
                if (attributes.isDirectory()) {
                    try {
                        register(path);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public ChangedFiles next() throws InterruptedException {
        while (true) {
            WatchKey key = service.take();
            for (int round = 0; key != null && round < MOST_ROUNDS; round++) {
                drain(key);
                key = service.poll(QUIET, TimeUnit.MILLISECONDS);
            }
            if (key != null) {
                drain(key);
            }
            forgetPassing();
            if (everything || !touched.isEmpty()) {
                ChangedFiles edits = everything ? ChangedFiles.EVERYTHING : ChangedFiles.of(touched);
                touched = new TreeSet<>();
                everything = false;
                return edits;
            }
        }
    }

    /** What came and went meanwhile is no change: editors write a file next to the one that they then replace. */
    private void forgetPassing() {
        created.removeIf(name -> folders.exists(name));
        touched.removeAll(created);
        created.clear();
    }

    private void drain(WatchKey key) {
        Path folder = places.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                rescan();
            } else {
                take(folder.resolve((Path) event.context()), event.kind());
            }
        }
        if (!key.reset()) {
            places.remove(key);
        }
    }

    private void take(Path path, WatchEvent.Kind<?> kind) {
        boolean isNew = kind == StandardWatchEventKinds.ENTRY_CREATE;
        boolean isFolder = folders.name(path).isPresent() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        // That a folder holds something else is told by what it holds.
        if (isNew || !isFolder) {
            folders.name(path).filter(touched::add).filter(name -> isNew).ifPresent(created::add);
        }
        if (isNew && isFolder) {
            enterOrRescan(path);
        }
    }

    /** Events were lost: anything may have changed, and folders may be there that are not watched. */
    private void rescan() {
        everything = true;
        folders.roots().values().forEach(this::enterOrRescan);
    }

    private void enterOrRescan(Path folder) {
        try {
            enter(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot watch " + folder + ": " + IoReason.of(failed), failed);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
