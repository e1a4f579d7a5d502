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

/** A folder that a build has finished, as those who carry it elsewhere see it: the files of its manifest and no others. */
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
     * Opens a folder that a build published to.
     *
     * @return no value where there is no finished build in it: none ever was, the last one died, its record is damaged,
     *     or an earlier version of Vitrine made it
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

    /** Every file of the site, compressed siblings among them, with its size in bytes, by its path relative to the folder. */
    public SortedMap<String, Long> files() {
        return files;
    }

    /** The compressed siblings among the files. */
    public SortedSet<String> copies() {
        SortedSet<String> copies = new TreeSet<>(files.keySet());
        copies.removeIf(path -> !Compression.isSibling(path, files.keySet()));
        return copies;
    }

    /** Where the build published it. */
    public Path folder() {
        return root;
    }

    /** The files that are gone, or have another size than the build gave them. */
    public SortedSet<String> altered() {
        SortedSet<String> altered = new TreeSet<>(files.keySet());
        altered.removeIf(this::isAsBuilt);
        return altered;
    }

    /** Whether a file of the site is there, with the size that the build gave it. */
    public boolean isAsBuilt(String file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(root.resolve(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() == files.get(file);
        } catch (IOException gone) {
            return false;
        }
    }

    /** How the files are to be sent. */
    public Delivery delivery() {
        return delivery;
    }

    /**
     * The bytes of a file.
     *
     * @throws UncheckedIOException where it is gone, is no longer a file, or cannot be read; the message names it
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
