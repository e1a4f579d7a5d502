package dev.vitrine.site;

import dev.vitrine.problem.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A finished build in its output folder: the files of its manifest and no others. */
public final class PublishedSite {
    private final Path root;
    private final SortedMap<String, Long> files;

    private final Delivery delivery;

    private PublishedSite(Path root, SortedMap<String, Long> files, Delivery delivery) {
        this.root = root;
        this.delivery = delivery;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Opens the output folder of a build.
     *
     * @return no value if it contains no finished build: there was none, the last one was killed, its record is damaged, or an
     *     earlier version of Vitrine wrote it
     * @throws UncheckedIOException if a disk fails
     */
    public static Checked<PublishedSite> open(Path folder) {
        Path home = folder.resolve(Ledger.FOLDER);
        if (Files.exists(home.resolve(Ledger.JOURNAL))) {
            return Checked.failed(OutputProblems.unfinished(folder));
        }
        try {
            Manifest manifest = Manifest.read(Files.readAllBytes(home.resolve(Ledger.MANIFEST)));
            SortedMap<String, Long> files = new TreeMap<>();
            manifest.files().forEach(entry -> files.put(entry.path(), entry.size()));
            return manifest.delivery()
                    .map(delivery -> Checked.of(new PublishedSite(folder, files, delivery)))
                    .orElseGet(() -> Checked.failed(OutputProblems.outdated(folder)));
        } catch (NoSuchFileException nothing) {
            return Checked.failed(OutputProblems.unbuilt(folder));
        } catch (IllegalArgumentException broken) {
            return Checked.failed(OutputProblems.unreadable(folder, broken));
        } catch (IOException failed) {
            throw Disk.failure("cannot read", home, failed);
        }
    }

    /** The size of every file of the site in bytes, including compressed copies, by its path relative to the folder. */
    public SortedMap<String, Long> files() {
        return files;
    }

    /** The compressed copies among the files. */
    public SortedSet<String> copies() {
        SortedSet<String> copies = new TreeSet<>(files.keySet());
        copies.removeIf(path -> !Compression.isSibling(path, files.keySet()));
        return copies;
    }

    /** The output folder. */
    public Path folder() {
        return root;
    }

    /** The files that are missing, or whose size has changed since the build. */
    public SortedSet<String> altered() {
        SortedSet<String> altered = new TreeSet<>(files.keySet());
        altered.removeIf(this::isAsBuilt);
        return altered;
    }

    /** Whether a file of the site exists with the size that it had after the build. */
    public boolean isAsBuilt(String file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(root.resolve(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() == files.get(file);
        } catch (IOException gone) {
            return false;
        }
    }

    /** How to serve the files. */
    public Delivery delivery() {
        return delivery;
    }

    /**
     * The bytes of a file.
     *
     * @throws UncheckedIOException if it is missing, is no longer a file, or cannot be read; the message names it
     */
    public byte[] read(String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is not a file any more");
            }
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw Disk.failure("cannot read", path, failed);
        }
    }
}
