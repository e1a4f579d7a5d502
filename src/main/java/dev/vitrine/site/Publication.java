package dev.vitrine.site;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One build's write to the folder that it publishes to. Whenever it is killed, every file of the site is whole, and the next
 * build ends with exactly the tree of a clean one: the files are announced before the first is written, each is moved into
 * place when it is whole, and those of former builds go last. A file that Vitrine did not write is neither overwritten nor
 * deleted, and a symbolic link inside the folder is never followed. The compressed siblings of a file go into place before it.
 *
 * <p>A failing disk is an {@link java.io.UncheckedIOException} whose message names the path and the reason.
 */
public final class Publication implements AutoCloseable {
    private final Path out;
    private final Path root;
    private final Ledger ledger;
    private final Folders folders;
    private final CompressedCopies siblings;
    private final Set<String> planned;
    /** What is planned, and the siblings that it may have. */
    private final Set<String> possible;

    private final FormerFiles former;
    /** The files of the last build that finished, with their sizes. */
    private final Map<String, Long> finished;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    /** Of the files that have been put: absent for one that something foreign kept from being written. */
    private final Map<String, Optional<Entry>> entries = new ConcurrentHashMap<>();
    /** What kept them, relative to the root. */
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    private final AtomicInteger written = new AtomicInteger();

    private Publication(Folders folders, Ledger ledger, PublicationPlan plan) throws IOException {
        this.out = plan.out();
        this.root = folders.root();
        this.ledger = ledger;
        this.folders = folders;
        this.siblings = new CompressedCopies(root, plan.compression(), ledger);
        this.planned = Set.copyOf(plan.planned());
        this.possible = Set.copyOf(plan.possible());
        this.former = new FormerFiles(ledger.files(), folders, plan.disk());
        this.finished = ledger.finished().map(Manifest::sizes).orElse(Map.of());
    }

    /**
     * Takes hold of a folder, and makes it if need be.
     *
     * @param out where to publish to
     * @param planned every file that the site will have, relative to the folder and with forward slashes: {@code
     *     models/luma/ray-2/index.html}; without compressed siblings
     * @param compression which siblings those get
     * @param content what a planned file will hold, asked only if a file that Vitrine did not write is in its place: one with
     *     the same bytes is adopted; absent if it cannot be made
     * @return no value, and nothing changed, if the folder cannot be used, the paths collide, or something in the folder that
     *     Vitrine did not write is in the way of a file
     */
    public static Checked<Publication> open(
            Path out, Collection<String> planned, Compression compression, Function<String, Optional<byte[]>> content) {
        return open(new PublicationPlan(out, planned, compression, content, new Disk()));
    }

    static Checked<Publication> open(PublicationPlan plan) {
        Path out = plan.out();
        List<Problem> problems = SitePaths.check(plan.possible());
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        try {
            // Asked first, because Java 17 takes a link to a folder for a file in the way.
            Path root = (Files.isDirectory(out) ? out : Files.createDirectories(out)).toRealPath();
            Folders folders = new Folders(root, plan.disk());
            Set<String> foreign = Ledger.isIn(root) ? Set.of() : plan.obstacles(folders, Set.of());
            if (!foreign.isEmpty()) {
                return Checked.failed(OutputProblems.inTheWay(out, foreign));
            }
            Optional<Ledger> ledger = Ledger.open(root, plan.disk());
            return ledger.isPresent() ? begin(folders, ledger.get(), plan) : Checked.failed(OutputProblems.locked(out));
        } catch (IOException failed) {
            return Checked.failed(OutputProblems.unusable(out, failed));
        }
    }

    private static Checked<Publication> begin(Folders folders, Ledger ledger, PublicationPlan plan) throws IOException {
        try {
            Publication publication = new Publication(folders, ledger, plan);
            Set<String> foreign = plan.obstacles(folders, ledger.files());
            if (!foreign.isEmpty()) {
                ledger.close();
                return Checked.failed(OutputProblems.inTheWay(plan.out(), foreign));
            }
            publication.announce();
            publication.former.makeWay(publication.possible);
            return Checked.of(publication);
        } catch (IllegalArgumentException broken) {
            ledger.close();
            return Checked.failed(OutputProblems.unreadable(plan.out(), broken));
        } catch (Throwable failed) {
            ledger.close();
            throw failed;
        }
    }

    /**
     * Writes a planned file and its siblings, unless they are there already with the same bytes. May be called from several
     * threads.
     *
     * @throws IllegalArgumentException for a path that was not planned
     * @throws IllegalStateException for a path that has been put before
     */
    public void put(String path, byte[] bytes) {
        demandPlanned(path);
        take(path);
        try {
            Optional<List<Entry>> standing = holds(path, bytes) ? siblings.standing(path) : Optional.empty();
            if (standing.isPresent()) {
                standing.get().forEach(sibling -> entries.put(sibling.path(), Optional.of(sibling)));
                entries.put(path, Optional.of(new Entry(path, bytes.length)));
                return;
            }
            for (Map.Entry<String, byte[]> sibling : siblings.of(path, bytes).entrySet()) {
                store(sibling.getKey(), sibling.getValue());
            }
            store(path, bytes);
        } catch (IOException failed) {
            throw Disk.failure("cannot write", root.resolve(path), failed);
        }
    }

    private boolean holds(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Optional<BasicFileAttributes> there = folders.exists(file.getParent()) ? folders.look(file) : Optional.empty();
        return there.isPresent() && holds(file, there.get(), bytes);
    }

    private static boolean holds(Path file, BasicFileAttributes there, byte[] bytes) throws IOException {
        return there.isRegularFile() && there.size() == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private void store(String path, byte[] bytes) throws IOException {
        Optional<Path> obstacle = place(path, root.resolve(path), bytes);
        obstacle.ifPresent(thing -> foreign.add(root.relativize(thing).toString()));
        entries.put(path, obstacle.isPresent() ? Optional.empty() : Optional.of(new Entry(path, bytes.length)));
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
        demandPlanned(path);
        Long size = finished.get(path);
        if (size == null) {
            return false;
        }
        Path file = root.resolve(path);
        try {
            boolean whole = folders.exists(file.getParent())
                    && folders.look(file)
                            .filter(there -> there.isRegularFile() && there.size() == size)
                            .isPresent();
            if (!whole) {
                return false;
            }
        } catch (IOException failed) {
            throw Disk.failure("cannot read", file, failed);
        }
        take(path);
        entries.put(path, Optional.of(new Entry(path, size)));
        return true;
    }

    private void demandPlanned(String path) {
        if (!planned.contains(path)) {
            throw new IllegalArgumentException("not planned: " + path);
        }
    }

    private void take(String path) {
        if (!taken.add(path)) {
            throw new IllegalStateException("put twice: " + path);
        }
    }

    /** Writes the file, unless something that is not ours stands in its way: that is returned. */
    private Optional<Path> place(String path, Path file, byte[] bytes) throws IOException {
        Optional<Path> obstacle = folders.make(file.getParent());
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Optional<BasicFileAttributes> there = folders.look(file);
        if (there.isPresent()) {
            if (!there.get().isRegularFile()) {
                return Optional.of(file);
            }
            if (holds(file, there.get(), bytes)) {
                return Optional.empty();
            }
            if (!former.contains(path)) {
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
     * @param delivery how the site is to be sent
     * @return with a problem for each thing that came into the folder meanwhile and stands where a file of the site should be:
     *     the rest of the site is published all the same
     * @throws IllegalStateException where a planned file was never put
     */
    public Checked<Published> finish(Delivery delivery) {
        for (String path : planned) {
            if (!entries.containsKey(path)) {
                throw new IllegalStateException("planned and never put: " + path);
            }
        }
        List<Entry> files = entries.values().stream().flatMap(Optional::stream).toList();
        try {
            former.deleteAllBut(entries.keySet());
            ledger.record(Manifest.of(files, siblings.settings(), delivery));
        } catch (IOException failed) {
            throw Disk.failure("cannot finish", root, failed);
        }
        long bytes = files.stream().mapToLong(Entry::size).sum();
        Published published = new Published(written.get(), files.size() - written.get(), former.deleted(), bytes);
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
        List<String> writable = new ArrayList<>(possible.size());
        for (String path : possible) {
            Path file = root.resolve(path);
            // A folder may be one of ours, which makes way for the file.
            if (former.contains(path)
                    || !folders.exists(file.getParent())
                    || folders.look(file).map(BasicFileAttributes::isDirectory).orElse(true)) {
                writable.add(path);
            }
        }
        ledger.announce(writable);
    }
}
