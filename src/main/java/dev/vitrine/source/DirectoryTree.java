package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The records in a folder on disk. Nothing outside the folder is ever read, not even through links. */
public final class DirectoryTree implements SourceTree {
    private final Path data;

    /**
     * The tree of a {@code data/} folder.
     *
     * @param data the folder that contains {@code catalog.yaml}, {@code models/}, …; it may have any name
     */
    public DirectoryTree(Path data) {
        this.data = data;
    }

    /** The problem with the folder itself, if it is not one. */
    public List<Problem> exists() {
        return Files.isDirectory(data)
                ? Roots.leadsOut(data, "data", "--data").stream().toList()
                : List.of(Problem.of(
                        SourceRules.UNREADABLE,
                        Location.ofFile("data"),
                        Files.exists(data) ? data + " is a file, not a folder" : "there is no folder " + data,
                        "set --data to the folder that contains catalog.yaml, or create a new catalog with: vitrine init"
                                + " DIR"));
    }

    @Override
    public Checked<List<String>> paths() {
        List<Problem> absent = exists();
        if (!absent.isEmpty()) {
            return Checked.failed(absent);
        }
        List<String> paths = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            Path root = data.toRealPath();
            Files.walkFileTree(root, new Visitor(root, paths, problems));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list " + data + ": " + IoReason.of(failed), failed);
        }
        Collections.sort(paths);
        return Checked.of(paths, problems);
    }

    @Override
    public Checked<String> read(String path) {
        try {
            Path file = file(path);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it no longer exists, or is no longer a regular file");
            }
            if (Files.size(file) > MAXIMUM_BYTES) {
                return Checked.failed(SourceRules.tooLarge(path, Files.size(file)));
            }
            return SourceText.decode(path, Files.readAllBytes(file));
        } catch (IOException failed) {
            return Checked.failed(unreadable(path, failed));
        }
    }

    @Override
    public Checked<TableText> open(String path) {
        try {
            // A link that took the place of a file since it was listed is not followed, and a pipe would never end.
            if (!Files.isRegularFile(file(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it no longer exists, or is no longer a regular file");
            }
            return Checked.of(new TableText(path, Files.newInputStream(file(path), LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException failed) {
            return Checked.failed(unreadable(path, failed));
        }
    }

    /** The file of a listed path; a name whose bytes are not text in this locale cannot be used again. */
    private Path file(String path) throws IOException {
        try {
            return data.resolve(path.substring("data/".length()));
        } catch (InvalidPathException unnamable) {
            throw new IOException("its name is not text in this locale", unnamable);
        }
    }

    private static Problem unreadable(String path, IOException failed) {
        return Problem.of(
                SourceRules.UNREADABLE, Location.ofFile(path), "the file cannot be read: " + IoReason.of(failed));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<String> paths;
        private final List<Problem> problems;

        Visitor(Path root, List<String> paths, List<Problem> problems) {
            this.root = root;
            this.paths = paths;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)
                    && folder.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
                problems.add(Problem.of(
                        SourceRules.IRREGULAR,
                        Location.ofFile(name(folder)),
                        "this is a folder, and has a file's name",
                        "put the record itself here, or rename the folder"));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                paths.add(name(file));
            } else {
                problems.add(SourceRules.irregular(
                        name(file),
                        attributes.isSymbolicLink() ? "this is a link, not a file" : "this is not a regular file"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            problems.add(Problem.of(
                    SourceRules.UNREADABLE, Location.ofFile(name(file)), "cannot be read: " + IoReason.of(failed)));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return Leftovers.isNoise(file.getFileName().toString());
        }

        private String name(Path file) {
            return "data/" + root.relativize(file).toString().replace('\\', '/');
        }
    }
}
