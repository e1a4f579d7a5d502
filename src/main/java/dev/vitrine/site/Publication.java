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
 * Writes a site to its output folder. If it is killed at any moment, every file is complete, and the result of the next build
 * is the same as that of a clean one: all files are recorded before the first one is written, each is moved into place when it
 * is complete, and files of earlier builds are deleted last. Foreign files are neither overwritten nor deleted, and symbolic
 * links inside the folder are never followed. The compressed copies of a file are moved into place before it.
 *
 * <p>Disk errors are reported as {@link java.io.UncheckedIOException}, with a message that gives the path and the reason.
 */
public final class Publication implements AutoCloseable {
    private final Path out;
    private final Path root;
    private final Ledger ledger;
    private final Folders folders;
    private final CompressedCopies siblings;
    private final Set<String> planned;
    /** The planned files and their possible compressed copies. */
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
     * Locks the output folder, and creates it if necessary.
     *
     * @param out the output folder
     * @param planned every file of the site, relative to the folder and with forward slashes: {@code
     *     models/luma/ray-2/index.html}; without compressed siblings
     * @param compression how compressed copies are made
     * @param content the content of a planned file, requested only if a foreign file is in its place: one with the same bytes
     *     is adopted; absent if it cannot be made
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
            // Checked first, because Java 17 treats a link to a folder as a file that is in the way.
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
     * Keeps a content-addressed file of the last finished build. May be called from several threads.
     *
     * @return false if no finished build wrote the file or its size has changed; then it has to be {@link #put}
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

    /** Writes the file, unless a foreign file is in the way; its path is then returned. */
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
     * Deletes files of earlier builds that this one did not write, and writes the manifest.
     *
     * @param delivery how to serve the site
     * @return with a problem for each foreign file that appeared during the build and is in the way; the rest of the site is
     *     published
     * @throws IllegalStateException if a planned file was not put
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

    /** Lets the folder go. A publication that was not finished is fixed by the next one. */
    @Override
    public void close() {
        try {
            ledger.close();
        } catch (IOException failed) {
            throw Disk.failure("cannot release", root, failed);
        }
    }

    /** Foreign files are not recorded, so that the build after a killed one does not treat them as its own. */
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
