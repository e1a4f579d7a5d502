package dev.vitrine.review;

import dev.vitrine.git.GitTree;
import dev.vitrine.problem.Checked;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which two states of a catalog are compared, in the notation of git.
 *
 * @param data the folder of records
 * @param base the older revision; or {@code BASE...HEAD}, for what HEAD changed since it left BASE
 * @param head the newer revision; absent for the files as they are now
 */
public record Revisions(Path data, String base, Optional<String> head) {
    private static final String FORK = "...";

    /** The older state. */
    public Checked<Side> older() {
        if (!isFork()) {
            return side(base, base);
        }
        String from = base.substring(0, base.indexOf(FORK));
        Checked<String> fork = GitTree.fork(data, from, tip());
        return fork.value()
                .map(commit -> side(commit, "where it left " + from))
                .orElseGet(() -> Checked.failed(fork.problems()));
    }

    /** The newer state. */
    public Checked<Side> newer() {
        return (isFork() ? Optional.of(tip()) : head)
                .map(revision -> side(revision, revision))
                .orElseGet(() -> Checked.of(new Side(Side.WORKING_TREE, Optional.empty(), new DirectoryTree(data))));
    }

    private boolean isFork() {
        return head.isEmpty() && base.contains(FORK);
    }

    /** What follows the dots; as for git, {@code HEAD} if nothing does. */
    private String tip() {
        String named = base.substring(base.indexOf(FORK) + FORK.length());
        return named.isEmpty() ? "HEAD" : named;
    }

    private Checked<Side> side(String revision, String name) {
        Checked<GitTree> tree = GitTree.open(data, revision);
        return new Checked<>(
                tree.value().map(read -> new Side(name, Optional.of(read.commit()), read)), tree.problems());
    }
}
