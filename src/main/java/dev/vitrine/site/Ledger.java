package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What Vitrine remembers of a folder that it publishes to, in a folder of its own inside: the files that are its own.
 *
 * <ul>
 *   <li>{@code manifest.json}: what the last finished build wrote;
 *   <li>{@code journal}: what a build that has not finished may have written, one path a line; absent after a finished build;
 *   <li>{@code tmp/}: files that are not whole yet, on the same file system as the site;
 *   <li>{@code lock}: held by the build that is running.
 * </ul>
 */
final class Ledger implements AutoCloseable {
    /** The name of the folder. It marks the folder around it as one that Vitrine publishes to. */
    static final String FOLDER = ".vitrine";

    static final String MANIFEST = "manifest.json";
    static final String JOURNAL = "journal";

    private final Path manifest;
    private final Path journal;
    private final Path drafts;
    private final Disk disk;
    private final FileChannel lock;
    private final AtomicLong draft = new AtomicLong();

    private Ledger(Path home, Disk disk, FileChannel lock) {
        this.manifest = home.resolve(MANIFEST);
        this.journal = home.resolve(JOURNAL);
        this.drafts = home.resolve("tmp");
        this.disk = disk;
        this.lock = lock;
    }

    /** Whether a folder is marked as Vitrine's. */
    static boolean isIn(Path root) {
        return Files.isDirectory(root.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Marks the folder as Vitrine's and takes the lock.
     *
     * @param root an existing folder
     * @return absent where another build holds the lock
     */
    static Optional<Ledger> open(Path root, Disk disk) throws IOException {
        Path home = root.resolve(FOLDER);
        makeFolder(home, disk);
        FileChannel channel = FileChannel.open(
                home.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        try {
            if (channel.tryLock() != null) {
                Ledger ledger = new Ledger(home, disk, channel);
                ledger.clearDrafts();
                return Optional.of(ledger);
            }
        } catch (OverlappingFileLockException held) {
            // By a build in this process.
        } catch (Throwable failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * The files that former builds wrote, or had announced when they died.
     *
     * @throws IllegalArgumentException where that cannot be read
     */
    Set<String> files() throws IOException {
        Set<String> files = announced();
        finished().ifPresent(last -> last.files().forEach(entry -> files.add(entry.path())));
        return files;
    }

    /**
     * What the last build that finished recorded; absent where none ever did.
     *
     * @throws IllegalArgumentException where that cannot be read
     */
    Optional<Manifest> finished() throws IOException {
        try {
            return Optional.of(Manifest.read(Files.readAllBytes(manifest)));
        } catch (NoSuchFileException noBuildHasFinished) {
            return Optional.empty();
        }
    }

    /** The files that a build which did not finish had announced. */
    Set<String> announced() throws IOException {
        Set<String> files = new TreeSet<>();
        try {
            files.addAll(Files.readAllLines(journal, UTF_8));
        } catch (NoSuchFileException lastBuildHasFinished) {
            return files;
        }
        for (String file : files) {
            if (!SitePaths.isSafe(file)) {
                throw new IllegalArgumentException("not a file of the site: " + file);
            }
        }
        return files;
    }

    /** Says, before the first of them is written, which files this build may write; and keeps what is announced already. */
    void announce(Collection<String> files) throws IOException {
        Set<String> all = announced();
        all.addAll(files);
        replace(
                journal,
                all.stream()
                        .map(file -> file + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    /** Records a finished build: the last step of one. */
    void record(Manifest finished) throws IOException {
        byte[] bytes = finished.bytes();
        if (!Files.exists(manifest) || !Arrays.equals(Files.readAllBytes(manifest), bytes)) {
            replace(manifest, bytes);
        }
        disk.delete(journal);
    }

    /** Writes a file of the site, which at no moment is there in part. */
    void publish(Path file, byte[] bytes) throws IOException {
        Path whole = drafts.resolve(Long.toString(draft.incrementAndGet()));
        disk.write(whole, bytes);
        disk.move(whole, file);
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Path whole = drafts.resolve(file.getFileName());
        disk.writeThrough(whole, bytes);
        disk.move(whole, file);
    }

    private void clearDrafts() throws IOException {
        makeFolder(drafts, disk);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
            for (Path file : left) {
                disk.delete(file);
            }
        }
    }

    private static void makeFolder(Path folder, Disk disk) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            disk.makeFolder(folder);
        }
    }
}
