package dev.vitrine.git;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.source.ShellWord;
import dev.vitrine.source.SourceRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds revisions in the repository of a folder, and gives hints for missing ones. */
final class GitRevisions {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern SHORT_COMMIT = Pattern.compile("[0-9a-f]{4,39}");

    /** A revision that is given by its distance from a later one. */
    private static final Pattern EARLIER = Pattern.compile(".*?(?:~(\\d*)|\\^1?)$");

    /** The exit code of git if a revision does not exist. */
    private static final int NOT_FOUND = 128;

    private final Path data;
    private final Path nearest;
    private final Git git;

    GitRevisions(Path data) {
        this(data, Git::reading);
    }

    /** @param git by the folder that it is called in */
    GitRevisions(Path data, Function<Path, Git> git) {
        this.data = data.toAbsolutePath().normalize();
        this.nearest = nearest(this.data);
        this.git = git.apply(nearest);
    }

    /** The real path of the folder or, if it does not exist, of its closest existing parent. */
    private static Path nearest(Path data) {
        Path folder = data;
        while (!Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder.equals(data) ? folder.toRealPath() : folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot find " + data, failed);
        }
    }

    Git git() {
        return git;
    }

    /** The folder that git is called in. */
    Path place() {
        return nearest;
    }

    /** The path of the records in the repository, such as {@code catalog/data}; empty if the folder is the root. */
    Checked<String> folder() {
        Git.Answer prefix = git.ask("rev-parse", "--show-prefix");
        if (!prefix.done()) {
            return Checked.failed(failed(prefix));
        }
        String rest = Files.isDirectory(data)
                ? ""
                : nearest.relativize(data).toString().replace('\\', '/');
        String folder = prefix.line() + rest;
        return Checked.of(folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder);
    }

    /** The commit that a revision means. */
    Checked<String> commit(String revision) {
        if (revision.isEmpty() || revision.startsWith("-") || revision.chars().anyMatch(sign -> sign < ' ')) {
            return Checked.failed(
                    unknown(revision, "a revision is a branch, a tag, a commit, or an expression such as HEAD~1"));
        }
        Git.Answer found = git.ask("rev-parse", "--verify", revision + "^{commit}");
        if (found.err().contains("ambiguous")) {
            return Checked.failed(Problem.of(
                    SourceRules.REVISION,
                    Location.ofFile(revision),
                    "\"" + revision + "\" is ambiguous: it can mean more than one commit",
                    SHORT_COMMIT.matcher(revision).matches()
                            ? "write more of the commit's hash"
                            : "write refs/heads/" + revision + " for the branch, or refs/tags/" + revision
                                    + " for the tag"));
        }
        if (found.done() && COMMIT.matcher(found.line()).matches()) {
            return Checked.of(found.line());
        }
        return Checked.failed(isUnknown(found) ? unknown(revision, remedy(revision)) : failed(found));
    }

    /**
     * The last commit that two revisions have in common.
     *
     * @param head a revision, as {@code base} is
     */
    Checked<String> fork(String base, String head) {
        Checked<String> one = commit(base);
        Checked<String> other = commit(head);
        if (one.value().isEmpty() || other.value().isEmpty()) {
            return Checked.failed(one.value().isEmpty() ? one.problems() : other.problems());
        }
        Git.Answer common =
                git.ask("merge-base", one.value().get(), other.value().get());
        if (common.code() != 0 && common.code() != 1) {
            return Checked.failed(failed(common));
        }
        return COMMIT.matcher(common.line()).matches()
                ? Checked.of(common.line())
                : Checked.failed(Problem.of(
                        SourceRules.REVISION,
                        Location.ofFile(base + "..." + head),
                        "this clone has no commit that both have in common",
                        isShallow()
                                ? "fetch more of the history: git fetch --unshallow origin"
                                : "compare them as " + base + " " + head));
    }

    /** Whether the command was valid but the commit does not exist; for all other failures, git prints a different message. */
    private static boolean isUnknown(Git.Answer found) {
        return found.code() == NOT_FOUND
                && Stream.of("Needed a single revision", "unknown revision", "bad revision", "expected commit type")
                        .anyMatch(found.err()::contains);
    }

    private static Problem unknown(String revision, String hint) {
        return Problem.of(
                SourceRules.REVISION,
                Location.ofFile(revision),
                "there is no revision \"" + revision + "\" in this clone",
                hint);
    }

    /** Whether the clone is shallow. */
    boolean isShallow() {
        return git.ask("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    private String remedy(String revision) {
        if (revision.contains("..")) {
            return "give two revisions, with a space between them";
        }
        if (isShallow()) {
            return "this clone is shallow; fetch what is missing: " + fetch(revision);
        }
        if (COMMIT.matcher(revision).matches()) {
            return "fetch it: git fetch origin " + revision;
        }
        if (revision.startsWith("origin/")) {
            return "fetch it: git fetch origin";
        }
        List<String> names = git.ask("for-each-ref", "--format=%(refname:short)")
                .line()
                .lines()
                .toList();
        return Suggestion.hint(revision, names).orElse("list the revisions with: git branch --all, git tag, git log");
    }

    /** The exact command with which a shallow clone fetches a revision. */
    private static String fetch(String revision) {
        Matcher earlier = EARLIER.matcher(revision);
        if (earlier.matches()) {
            String steps = earlier.group(1) == null || earlier.group(1).isEmpty() ? "1" : earlier.group(1);
            return "git fetch --deepen=" + steps + " origin";
        }
        if (revision.startsWith("origin/")) {
            String branch = revision.substring("origin/".length());
            return "git fetch --depth=1 origin "
                    + ShellWord.of("+refs/heads/" + branch + ":refs/remotes/origin/" + branch);
        }
        String command = "git fetch --depth=1 origin " + ShellWord.of(revision);
        return COMMIT.matcher(revision).matches() ? command : command + "; then compare with FETCH_HEAD";
    }

    /** Why git failed. */
    Problem failed(Git.Answer answer) {
        return GitProblems.failed(SourceRules.GIT, nearest, answer);
    }
}
