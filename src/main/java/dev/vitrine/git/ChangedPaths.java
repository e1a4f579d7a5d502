package dev.vitrine.git;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that differ between two trees, by content. */
public final class ChangedPaths {
    /** Possible names of the default branch, most likely first. */
    private static final List<String> DEFAULT_BRANCHES =
            List.of("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/heads/main", "refs/heads/master");

    private ChangedPaths() {}

    /** The files that were added, removed or changed, and those that cannot be read on one of the sides. */
    public static SortedSet<String> between(SourceTree before, SourceTree after) {
        Checked<List<String>> older = before.paths();
        Checked<List<String>> newer = after.paths();
        Set<String> both = new HashSet<>(older.value().orElse(List.of()));
        both.retainAll(newer.value().orElse(List.of()));
        SortedSet<String> changed = new TreeSet<>();
        for (Checked<List<String>> side : List.of(older, newer)) {
            changed.addAll(side.value().orElse(List.of()));
            side.problems().stream().map(Problem::location).forEach(location -> changed.add(location.path()));
        }
        changed.removeIf(path -> both.contains(path) && isSame(path, before, after));
        return changed;
    }

    /**
     * The files of records that a branch changes: since it left the default branch, and since the last commit. Absent outside
     * a git repository, without a commit, and if git cannot find the default branch.
     *
     * @param data the folder of records in the working tree
     */
    public static Optional<SortedSet<String>> ofBranch(Path data) {
        return DEFAULT_BRANCHES.stream()
                .map(branch -> GitTree.fork(data, branch, "HEAD"))
                .flatMap(fork -> fork.value().stream())
                .findFirst()
                .flatMap(fork -> GitTree.open(data, fork).value())
                .map(tree -> between(tree, new DirectoryTree(data)));
    }

    private static boolean isSame(String path, SourceTree before, SourceTree after) {
        if (path.endsWith(".csv")) {
            return isSameTable(path, before, after);
        }
        Optional<String> text = after.read(path).value();
        return text.isPresent() && text.equals(before.read(path).value());
    }

    private static boolean isSameTable(String path, SourceTree before, SourceTree after) {
        Optional<TableText> one = after.open(path).value();
        Optional<TableText> other = before.open(path).value();
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        try (Reader left = new BufferedReader(one.get());
                Reader right = new BufferedReader(other.get())) {
            int character;
            do {
                character = left.read();
                if (character != right.read()) {
                    return false;
                }
            } while (character >= 0);
            return one.get().fault().isEmpty() && other.get().fault().isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + path, failed);
        }
    }
}
