package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.IoReason;
import dev.vitrine.site.Sha256;
import dev.vitrine.site.SitePaths;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A local folder that a web server serves. Files are replaced atomically; symbolic links inside the folder are never followed.
 */
final class FolderTarget implements Target {
    private static final String DRAFTS = HOME + "tmp";
    private static final String GUARD = HOME + "guard";

    private final String address;
    private final Path root;
    private final AtomicLong draft = new AtomicLong();

    private FolderTarget(String address, Path root) {
        this.address = address;
        this.root = root;
    }

    static Target open(Address.Folder folder) {
        return new FolderTarget(folder.text(), folder.path().toAbsolutePath().normalize());
    }

    @Override
    public String address() {
        return address;
    }

    /** A folder stores only bytes; the web server sets the headers. */
    @Override
    public SortedMap<String, String> storable(SortedMap<String, String> headers) {
        return Collections.emptySortedMap();
    }

    @Override
    public Set<String> among(Set<String> paths) {
        Set<String> there = new TreeSet<>();
        for (String path : paths) {
            if (Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                there.add(path);
            }
        }
        return there;
    }

    @Override
    public SortedSet<String> obstacles(Set<String> paths, Set<String> ours) {
        return paths.stream()
                .flatMap(path -> obstacle(path, ours).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first part of a path that is not of the expected kind. Links are not followed. */
    private Optional<String> obstacle(String path, Set<String> ours) {
        for (String above : SitePaths.foldersAbove(path)) {
            Path folder = root.resolve(above);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isOurs(above, ours)
                        ? Optional.of(above)
                        : Optional.empty();
            }
        }
        Path file = root.resolve(path);
        boolean isInTheWay = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !holdsOnlyOurs(file, ours);
        return isInTheWay ? Optional.of(path) : Optional.empty();
    }

    private boolean isOurs(String path, Set<String> ours) {
        return ours.contains(path) && Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private boolean holdsOnlyOurs(Path folder, Set<String> ours) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .allMatch(path -> isOurs(root.relativize(path).toString().replace('\\', '/'), ours));
        } catch (IOException failed) {
            throw failure(root.relativize(folder).toString(), failed);
        }
    }

    @Override
    public Optional<Stored> read(String path) {
        return bytes(path).map(bytes -> new Stored(new String(bytes, UTF_8), Sha256.of(bytes)));
    }

    @Override
    public Optional<Version> inspect(String path) {
        return bytes(path).map(bytes -> Version.of(bytes, Collections.emptySortedMap()));
    }

    @Override
    public void put(OutgoingFile parcel) {
        write(parcel.path(), parcel.bytes());
    }

    @Override
    public void delete(String path) {
        Path file = root.resolve(path);
        try {
            requireFolders(path);
            Files.deleteIfExists(file);
            for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException inUse) {
            // Then so are the folders above it.
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    /** Under a file lock, because the file system cannot compare and replace in one step. */
    @Override
    public Optional<String> swap(String path, Optional<String> tag, String text) {
        try {
            makeFolders(GUARD);
            try (FileChannel guard =
                    FileChannel.open(root.resolve(GUARD), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                synchronized (FolderTarget.class) {
                    guard.lock();
                    if (!read(path).map(Stored::tag).equals(tag)) {
                        return Optional.empty();
                    }
                    write(path, text.getBytes(UTF_8));
                    return Optional.of(Sha256.of(text.getBytes(UTF_8)));
                }
            }
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    private Optional<byte[]> bytes(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    private void write(String path, byte[] bytes) {
        Path whole = root.resolve(DRAFTS).resolve(ProcessHandle.current().pid() + "-" + draft.incrementAndGet());
        try {
            makeFolders(path);
            makeFolders(DRAFTS + "/draft");
            Files.write(whole, bytes);
            Files.move(whole, root.resolve(path), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    /** Creates the folders above a file; another thread may delete an empty one at the same time. */
    private void makeFolders(String path) throws IOException {
        requireFolders(path);
        Files.createDirectories(root.resolve(path).getParent());
    }

    private void requireFolders(String path) throws IOException {
        Path folder = root;
        for (Path step : root.relativize(root.resolve(path).getParent())) {
            folder = folder.resolve(step);
            if (Files.isSymbolicLink(folder)) {
                throw new FileSystemException(folder.toString(), null, "a symbolic link is in the way");
            }
        }
    }

    private TargetFailure failure(String path, IOException failed) {
        return TargetFailure.lasting(DeployProblems.refused(
                DeployProblems.place(this, path),
                IoReason.of(failed),
                "see that this folder can be written to, and deploy again"));
    }

    /** The temporary files of a finished deploy have been moved, so the remaining ones belong to others. */
    @Override
    public void tidy() {
        try {
            if (!Files.isDirectory(root.resolve(DRAFTS))) {
                return;
            }
            try (Stream<Path> left = Files.list(root.resolve(DRAFTS))) {
                for (Path file : left.sorted(Collections.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw failure(DRAFTS, failed);
        }
    }
}
