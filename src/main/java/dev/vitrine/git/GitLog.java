package dev.vitrine.git;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Roots;
import dev.vitrine.source.SourceRules;
import dev.vitrine.source.SourceText;
import dev.vitrine.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The changes of the files in a folder, commit by commit, along the first parents of {@code HEAD}: merged changes have the date
 * of the merge. They are read with the {@code git} command, in four processes for any number of commits.
 */
public final class GitLog {
    /** The total size of all files to read, in bytes; files beyond this limit are treated as missing. */
    private static final long MAXIMUM_TOTAL = 100_000_000;

    private final Git git;
    private final Path place;
    private final List<Commit> commits;

    private GitLog(GitRevisions revisions, List<Commit> commits) {
        this.git = revisions.git();
        this.place = revisions.place();
        this.commits = List.copyOf(commits);
    }

    /**
     * A commit.
     *
     * @param day on which it was committed, in UTC
     * @param changes the files that it changed, by path
     */
    public record Commit(LocalDate day, List<Change> changes) {
        public Commit {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A file that a commit changed.
     *
     * @param path beginning with {@code data/}
     * @param before the object name of its old content; absent if the file did not exist
     * @param after the object name of its new content; absent if the file was deleted
     */
    public record Change(String path, Optional<String> before, Optional<String> after) {}

    /**
     * Reads the changes of the files in a folder. The commit that created the folder is left out, because its files did not
     * change. So is the oldest commit of a shallow clone.
     *
     * @param data the folder of records in the working tree
     * @param folder a folder in it, such as {@code models}
     * @param most the maximum number of commits to read, latest first
     * @return no value if there is no repository or no commit, which is not a problem; otherwise with warnings if the commits
     *     cannot be read or are incomplete
     */
    public static Checked<GitLog> read(Path data, String folder, int most) {
        return Files.isDirectory(data) ? read(new GitRevisions(data), folder, most) : Checked.failed(List.of());
    }

    static Checked<GitLog> read(GitRevisions revisions, String folder, int most) {
        Git.Answer head = revisions.git().ask("rev-parse", "--verify", "--quiet", "HEAD");
        if (!head.done()) {
            return Checked.failed(withoutHead(revisions, head));
        }
        Git.Answer answer = revisions
                .git()
                .ask(
                        "-c",
                        "log.showRoot=true",
                        "-c",
                        "log.follow=false",
                        "log",
                        "--first-parent",
                        "-m",
                        "--raw",
                        "--no-abbrev",
                        "--no-renames",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--relative",
                        "--no-color",
                        "-z",
                        "--format=%x01%ct %P",
                        "--max-count=" + (most + 1),
                        "HEAD",
                        "--",
                        folder);
        if (!answer.done()) {
            return Checked.failed(GitProblems.failed(SourceRules.HISTORY, revisions.place(), answer));
        }
        try {
            List<LogEntry> entries = LogEntry.all(answer.text());
            boolean isShort = !entries.isEmpty() && entries.size() <= most && revisions.isShallow();
            return Checked.of(
                    new GitLog(revisions, commits(entries, most)),
                    isShort ? List.of(SourceRules.shallow()) : List.of());
        } catch (GitFormat.Unexpected what) {
            return Checked.failed(GitProblems.unexpected(SourceRules.HISTORY, what));
        }
    }

    /**
     * Why {@code HEAD} refers to no commit. A repository without commits, or a folder without a repository, is not a problem.
     */
    private static List<Problem> withoutHead(GitRevisions revisions, Git.Answer head) {
        boolean hasRepository = Roots.repository(revisions.place()).isPresent();
        if (!hasRepository && (head.code() == Git.Answer.MISSING || GitProblems.isNoRepository(head))) {
            return List.of();
        }
        if (head.code() == 1 && head.err().isEmpty()) {
            Git.Answer references = revisions.git().ask("for-each-ref", "--count=1");
            return references.err().isEmpty()
                    ? List.of()
                    : List.of(Problem.of(
                            SourceRules.HISTORY,
                            Location.ofFile("data"),
                            "git cannot read the branch: " + references.complaint(),
                            "check for damage with: git fsck"));
        }
        return List.of(GitProblems.failed(SourceRules.HISTORY, revisions.place(), head));
    }

    private static List<Commit> commits(List<LogEntry> entries, int most) {
        List<Commit> commits = new ArrayList<>();
        for (LogEntry entry : entries.subList(0, Math.min(most, entries.size()))) {
            boolean isFirst = entry.parents().isEmpty() || commits.size() + 1 == entries.size();
            if (!isFirst) {
                commits.add(new Commit(entry.day(), entry.changes()));
            }
        }
        Collections.reverse(commits);
        return commits;
    }

    /** The commits that changed the folder, the oldest first. */
    public List<Commit> commits() {
        return commits;
    }

    /**
     * The contents of objects, by name. Objects that are too large for a record, or not text, are left out.
     *
     * @param objects the most important first; at most 100 MB are read in total
     * @return with a warning if git does not have all of them
     */
    public Checked<Map<String, String>> contents(Collection<String> objects) {
        if (objects.isEmpty()) {
            return Checked.of(Map.of());
        }
        try {
            Git.Answer sizes =
                    git.ask(lines(objects), "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)");
            if (!sizes.done()) {
                return Checked.of(Map.of(), List.of(failed(sizes)));
            }
            Map<String, Long> known = GitFormat.sizes(sizes.text());
            Git.Answer blobs = git.ask(lines(readable(objects, known)), "cat-file", "--batch");
            if (!blobs.done()) {
                return Checked.of(Map.of(), List.of(failed(blobs)));
            }
            long lacking = objects.stream()
                    .distinct()
                    .filter(object -> !known.containsKey(object))
                    .count();
            return Checked.of(
                    texts(GitFormat.contents(blobs.out())),
                    lacking == 0 ? List.of() : List.of(SourceRules.lackingVersions(lacking)));
        } catch (GitFormat.Unexpected what) {
            return Checked.of(Map.of(), List.of(GitProblems.unexpected(SourceRules.HISTORY, what)));
        }
    }

    private Problem failed(Git.Answer answer) {
        return GitProblems.failed(SourceRules.HISTORY, place, answer);
    }

    private static List<String> readable(Collection<String> objects, Map<String, Long> sizes) {
        List<String> readable = new ArrayList<>();
        long total = 0;
        for (String object : objects) {
            long size = sizes.getOrDefault(object, Long.MAX_VALUE);
            if (size <= SourceTree.MAXIMUM_BYTES && total + size <= MAXIMUM_TOTAL) {
                total += size;
                readable.add(object);
            }
        }
        return readable;
    }

    private static byte[] lines(Collection<String> objects) {
        return objects.stream()
                .map(object -> object + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, String> texts(Map<String, byte[]> contents) {
        Map<String, String> texts = new HashMap<>();
        contents.forEach((object, bytes) -> {
            Checked<String> text = SourceText.decode("data/" + object, bytes);
            text.value().ifPresent(known -> texts.put(object, known));
        });
        return texts;
    }
}
