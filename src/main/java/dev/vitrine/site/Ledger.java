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
 * Vitrine's record of the files that it wrote to an output folder, kept in a separate folder inside it.
 *
 * <ul>
 *   <li>{@code manifest.json}: the files of the last finished build;
 *   <li>{@code journal}: the files that an unfinished build may have written, one path per line; absent after a finished build;
 *   <li>{@code tmp/}: temporary files, on the same file system as the site;
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
     * Creates the record folder and takes the lock.
     *
     * @param root an existing folder
     * @return absent if another build holds the lock
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
     * The files that earlier builds wrote, or may have written before they were killed.
     *
     * @throws IllegalArgumentException if the record is unreadable
     */
    Set<String> files() throws IOException {
        Set<String> files = announced();
        finished().ifPresent(last -> last.files().forEach(entry -> files.add(entry.path())));
        return files;
    }

    /**
     * The manifest of the last finished build; absent if there is none.
     *
     * @throws IllegalArgumentException if the record is unreadable
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

    /** Records which files this build may write, before the first one is written; earlier entries are kept. */
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
