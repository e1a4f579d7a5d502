package dev.vitrine.site;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One build's write to the folder that it publishes to. Whenever it is killed, every file of the site is whole, and the next
 * build ends with exactly the tree of a clean one: the files are announced before the first is written, each is moved into
 * place when it is whole, and those of former builds go last. A file that Vitrine did not write is neither overwritten nor
 * deleted, and a symbolic link inside the folder is never followed.
 *
 * <p>A failing disk is an {@link java.io.UncheckedIOException} whose message names the path and the reason.
 */
public final class Publication implements AutoCloseable {
    private final Path out;
    private final Path root;
    private final Disk disk;
    private final Ledger ledger;
    private final Folders folders;
    private final Set<String> planned;
    /** What former builds wrote. */
    private final Set<String> ours;
    /** The files of the last build that finished, with their sizes. */
    private final Map<String, Long> finished;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    /** Of the files that have been put: absent for one that something foreign kept from being written. */
    private final Map<String, Optional<Entry>> entries = new ConcurrentHashMap<>();
    /** What kept them, relative to the root. */
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();

    private Publication(Path out, Path root, Disk disk, Ledger ledger, Collection<String> planned) throws IOException {
        this.out = out;
        this.root = root;
        this.disk = disk;
        this.ledger = ledger;
        this.folders = new Folders(root, disk);
        this.planned = new HashSet<>(planned);
        this.ours = ledger.files();
        this.finished = ledger.finished();
    }

    /**
     * Takes hold of a folder, and makes it if need be.
     *
     * @param out where to publish to
     * @param planned every file that the site will have, relative to the folder and with forward slashes: {@code
     *     models/luma/ray-2/index.html}
     * @return no value, and nothing changed, where the folder cannot be used or the paths collide
     */
    public static Checked<Publication> open(Path out, Collection<String> planned) {
        return open(out, planned, new Disk());
    }

    static Checked<Publication> open(Path out, Collection<String> planned, Disk disk) {
        List<Problem> problems = SitePaths.check(planned);
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        try {
            // Asked first, because Java 17 takes a link to a folder for a file in the way.
            Path root = (Files.isDirectory(out) ? out : Files.createDirectories(out)).toRealPath();
            Optional<Ledger> ledger = Ledger.open(root, disk);
            return ledger.isPresent()
                    ? begin(out, root, disk, ledger.get(), planned)
                    : Checked.failed(OutputProblems.locked(out));
        } catch (IOException failed) {
            return Checked.failed(OutputProblems.unusable(out, failed));
        }
    }

    private static Checked<Publication> begin(Path out, Path root, Disk disk, Ledger ledger, Collection<String> planned)
            throws IOException {
        try {
            Publication publication = new Publication(out, root, disk, ledger, planned);
            publication.announce();
            publication.makeWay();
            return Checked.of(publication);
        } catch (IllegalArgumentException broken) {
            ledger.close();
            return Checked.failed(OutputProblems.unreadable(out, broken));
        } catch (Throwable failed) {
            ledger.close();
            throw failed;
        }
    }

    /**
     * Writes a planned file, unless it is there already with the same bytes. May be called from several threads.
     *
     * @throws IllegalArgumentException for a path that was not planned
     * @throws IllegalStateException for a path that has been put before
     */
    public void put(String path, byte[] bytes) {
        if (!planned.contains(path)) {
            throw new IllegalArgumentException("not planned: " + path);
        }
        if (!taken.add(path)) {
            throw new IllegalStateException("put twice: " + path);
        }
        Path file = root.resolve(path);
        try {
            Optional<Path> obstacle = place(path, file, bytes);
            obstacle.ifPresent(thing -> foreign.add(root.relativize(thing).toString()));
            entries.put(path, obstacle.isPresent() ? Optional.empty() : Optional.of(new Entry(path, bytes.length)));
        } catch (IOException failed) {
            throw Disk.failure("cannot write", file, failed);
        }
    }

    /**
     * Keeps a planned file as the last finished build left it, for files whose names say what they hold. May be called from
     * several threads.
     *
     * @return false, and nothing done, where no finished build wrote it or it no longer has the size that it had: then it has to
     *     be {@link #put}
     * @throws IllegalArgumentException for a path that was not planned
     * @throws IllegalStateException for a path that has been put before
     */
    public boolean keep(String path) {
        if (!planned.contains(path)) {
            throw new IllegalArgumentException("not planned: " + path);
        }
        Long size = finished.get(path);
        if (size == null) {
            return false;
        }
        Path file = root.resolve(path);
        try {
            boolean whole = folders.exists(file.getParent())
                    && attributes(file)
                            .filter(there -> there.isRegularFile() && there.size() == size)
                            .isPresent();
            if (!whole) {
                return false;
            }
        } catch (IOException failed) {
            throw Disk.failure("cannot read", file, failed);
        }
        if (!taken.add(path)) {
            throw new IllegalStateException("put twice: " + path);
        }
        entries.put(path, Optional.of(new Entry(path, size)));
        return true;
    }

    /** Writes the file, unless something that is not ours stands in its way: that is returned. */
    private Optional<Path> place(String path, Path file, byte[] bytes) throws IOException {
        Optional<Path> obstacle = folders.make(file.getParent());
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Optional<BasicFileAttributes> there = attributes(file);
        if (there.isPresent()) {
            if (!there.get().isRegularFile()) {
                return Optional.of(file);
            }
            if (there.get().size() == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return Optional.empty();
            }
            if (!ours.contains(path)) {
                return Optional.of(file);
            }
        }
        ledger.publish(file, bytes);
        written.incrementAndGet();
        return Optional.empty();
    }

    /**
     * Deletes what former builds wrote and this one did not, and records what there is now.
     *
     * @return with a problem for each thing in the folder that Vitrine did not write and that stands where a file of the site
     *     should be: the rest of the site is published all the same
     * @throws IllegalStateException where a planned file was never put
     */
    public Checked<Published> finish() {
        for (String path : planned) {
            if (!entries.containsKey(path)) {
                throw new IllegalStateException("planned and never put: " + path);
            }
        }
        List<Entry> files = entries.values().stream().flatMap(Optional::stream).toList();
        try {
            delete(stale());
            ledger.record(Manifest.of(files));
        } catch (IOException failed) {
            throw Disk.failure("cannot finish", root, failed);
        }
        long bytes = files.stream().mapToLong(Entry::size).sum();
        Published published = new Published(written.get(), files.size() - written.get(), deleted.get(), bytes);
        return Checked.of(published, OutputProblems.inTheWay(out, foreign));
    }

    /** Lets the folder go. A publication that was not finished is mended by the next one. */
    @Override
    public void close() {
        try {
            ledger.close();
        } catch (IOException failed) {
            throw Disk.failure("cannot release", root, failed);
        }
    }

    /** A file that is there and not ours is not announced: the build after one that died must not take it for ours. */
    private void announce() throws IOException {
        List<String> writable = new ArrayList<>(planned.size());
        for (String path : planned) {
            Path file = root.resolve(path);
            // A folder may be one of ours, which makes way for the file.
            if (ours.contains(path)
                    || !folders.exists(file.getParent())
                    || attributes(file).map(BasicFileAttributes::isDirectory).orElse(true)) {
                writable.add(path);
            }
        }
        ledger.announce(writable);
    }

    /**
     * Deletes now what would make a planned file impossible: a former file where a folder is needed, the reverse, and a path
     * that differs only in case, which some file systems take for the same.
     */
    private void makeWay() throws IOException {
        Set<String> stale = stale();
        if (stale.isEmpty()) {
            return;
        }
        Set<String> files = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (String path : planned) {
            files.add(SitePaths.folded(path));
            all.add(SitePaths.folded(path));
            foldersAbove(path).forEach(folder -> all.add(SitePaths.folded(folder)));
        }
        stale.removeIf(path -> !all.contains(SitePaths.folded(path))
                && foldersAbove(path).stream().noneMatch(folder -> files.contains(SitePaths.folded(folder))));
        delete(stale);
    }

    private Set<String> stale() {
        Set<String> stale = new TreeSet<>(ours);
        stale.removeAll(planned);
        return stale;
    }

    private static List<String> foldersAbove(String path) {
        List<String> above = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            above.add(path.substring(0, slash));
        }
        return above;
    }

    private void delete(Set<String> paths) throws IOException {
        Set<Path> left = new HashSet<>();
        for (String path : paths) {
            Path file = root.resolve(path);
            if (folders.exists(file.getParent())
                    && attributes(file)
                            .filter(BasicFileAttributes::isRegularFile)
                            .isPresent()) {
                disk.delete(file);
                deleted.incrementAndGet();
            }
            left.add(file.getParent());
        }
        folders.deleteEmpty(left);
    }

    /** Of the thing itself where it is a link; absent where there is nothing. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }
}
