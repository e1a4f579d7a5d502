package dev.vitrine.git;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Leftovers;
import dev.vitrine.source.SourceRules;
import dev.vitrine.source.SourceText;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of a revision in a git repository, read by the {@code git} command from the repository's own store: the working
 * tree is not touched, and nothing of it is seen. All records are in memory, as bytes; tables are not.
 */
public final class GitTree implements SourceTree {
    /** All records of a revision together, in bytes, at most. */
    private static final long MAXIMUM_TOTAL = 400_000_000;

    private static final String CHECK = "--batch-check=%(objectname) %(objecttype) %(objectsize)";
    private static final long UNKNOWN = -1;

    private final Git git;
    private final String revision;
    private final String commit;
    private final Map<String, Entry> files;
    private final List<Problem> problems;
    private final Map<String, byte[]> contents;

    /**
     * A file as git lists it.
     *
     * @param object its content's name
     * @param size in bytes; {@link #UNKNOWN} if git does not have the content
     */
    private record Entry(String object, long size) {}

    /** A revision as it was given, and the commit that it refers to. */
    private record Revision(String name, String commit) {}

    private GitTree(Git git, Revision revision, Listing listing, Map<String, byte[]> contents) {
        this.git = git;
        this.revision = revision.name();
        this.commit = revision.commit();
        this.files = listing.files;
        this.problems = listing.problems;
        this.contents = contents;
    }

    /**
     * Opens the tree of a revision. It is a problem if git, the repository, the revision or the folder of records in it is
     * missing.
     *
     * @param data the folder of records in the working tree, anywhere in the repository; it does not need to exist there any
     *     more
     * @param revision a git revision: a branch, a tag, a commit, {@code HEAD~1}
     */
    public static Checked<GitTree> open(Path data, String revision) {
        return open(new GitRevisions(data), revision);
    }

    static Checked<GitTree> open(GitRevisions revisions, String revision) {
        Checked<String> folder = revisions.folder();
        if (folder.value().isEmpty()) {
            return Checked.failed(folder.problems());
        }
        Checked<String> commit = revisions.commit(revision);
        return commit.value().isEmpty()
                ? Checked.failed(commit.problems())
                : read(revisions, folder.value().get(), revision, commit.value().get());
    }

    /**
     * The last commit that two revisions have in common: the state that a branch began from.
     *
     * @param data the folder of records in the working tree
     */
    public static Checked<String> fork(Path data, String base, String head) {
        return fork(new GitRevisions(data), base, head);
    }

    static Checked<String> fork(GitRevisions revisions, String base, String head) {
        Checked<String> folder = revisions.folder();
        return folder.value().isEmpty() ? folder : revisions.fork(base, head);
    }

    private static Checked<GitTree> read(GitRevisions revisions, String folder, String revision, String commit) {
        Git git = revisions.git();
        Git.Answer list = git.ask("ls-tree", "-r", "-z", "--full-tree", commit + ":" + folder);
        if (!list.done()) {
            return Checked.failed(isAbsent(list) ? noFolder(folder, revision) : revisions.failed(list));
        }
        try {
            Listing listing = Listing.of(list.text());
            Git.Answer sized = git.ask(listing.objects(), "cat-file", CHECK);
            if (!sized.done()) {
                return Checked.failed(revisions.failed(sized));
            }
            listing.measure(GitFormat.sizes(sized.text()));
            Optional<Problem> problem = listing.lacking(revision).or(() -> listing.tooLarge(revision));
            if (problem.isPresent()) {
                return Checked.failed(problem.get());
            }
            Git.Answer blobs = git.ask(listing.records(), "cat-file", "--batch");
            return blobs.done()
                    ? Checked.of(
                            new GitTree(git, new Revision(revision, commit), listing, GitFormat.contents(blobs.out())))
                    : Checked.failed(revisions.failed(blobs));
        } catch (GitFormat.Unexpected what) {
            return Checked.failed(GitProblems.unexpected(SourceRules.GIT, what));
        }
    }

    private static boolean isAbsent(Git.Answer list) {
        return list.err().contains("Not a valid object name") || list.err().contains("does not exist");
    }

    private static Problem noFolder(String folder, String revision) {
        return Problem.of(
                SourceRules.REVISION,
                Location.ofFile(revision),
                "there is no folder " + (folder.isEmpty() ? "of records" : "\"" + folder + "\"") + " in this revision",
                "choose a revision that has the records there, or set --data to their folder");
    }

    private static boolean isRecord(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /** The files in a folder, by the paths of records. */
    private static final class Listing {
        private final TreeMap<String, Entry> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        static Listing of(String text) throws GitFormat.Unexpected {
            Listing listing = new Listing();
            GitFormat.entries(text).forEach(listing::add);
            return listing;
        }

        private void add(GitFormat.Entry entry) {
            String path = entry.path();
            if (Leftovers.holdsNoise(path)) {
                return;
            }
            String name = "data/" + path;
            switch (entry.mode()) {
                case "120000" -> problems.add(SourceRules.irregular(name, "this is a link, not a file"));
                case "160000" -> problems.add(SourceRules.irregular(name, "this is another repository, not a file"));
                default -> files.put(name, new Entry(entry.object(), UNKNOWN));
            }
        }

        void measure(Map<String, Long> sizes) {
            files.replaceAll((path, entry) -> new Entry(entry.object(), sizes.getOrDefault(entry.object(), UNKNOWN)));
        }

        /** The problem that git has the names of records and tables but not their content. */
        Optional<Problem> lacking(String revision) {
            List<String> lacking = files.keySet().stream()
                    .filter(path -> files.get(path).size() == UNKNOWN && (isRecord(path) || path.endsWith(".csv")))
                    .toList();
            return lacking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            SourceRules.REVISION,
                            Location.ofFile(revision),
                            "this clone lacks the content of " + lacking.get(0)
                                    + (lacking.size() == 1 ? "" : " and of " + (lacking.size() - 1) + " more files")
                                    + " in this revision",
                            "fetch it: git fetch --refetch --no-filter origin. If that does not help, clone again"));
        }

        Optional<Problem> tooLarge(String revision) {
            long total = readable().mapToLong(Entry::size).sum();
            return total <= MAXIMUM_TOTAL
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            SourceRules.TOO_LARGE,
                            Location.ofFile(revision),
                            "the total size of its records is " + total + " bytes, more than " + MAXIMUM_TOTAL));
        }

        private Stream<Entry> readable() {
            return files.entrySet().stream()
                    .filter(file -> isRecord(file.getKey()) && file.getValue().size() <= MAXIMUM_BYTES)
                    .map(Map.Entry::getValue);
        }

        /** The names of all objects, one per line. */
        byte[] objects() {
            return lines(files.values().stream());
        }

        /** The same of the records that are not too large. */
        byte[] records() {
            return lines(readable());
        }

        private static byte[] lines(Stream<Entry> entries) {
            return entries.map(entry -> entry.object() + "\n")
                    .distinct()
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The full name of its commit. */
    public String commit() {
        return commit;
    }

    @Override
    public Checked<List<String>> paths() {
        return Checked.of(List.copyOf(files.keySet()), problems);
    }

    @Override
    public Checked<String> read(String path) {
        Entry file = files.get(path);
        if (file == null) {
            return Checked.failed(absent(path));
        }
        if (file.size() > MAXIMUM_BYTES) {
            return Checked.failed(SourceRules.tooLarge(path, file.size()));
        }
        byte[] bytes = contents.get(file.object());
        return bytes == null ? Checked.failed(absent(path)) : SourceText.decode(path, bytes);
    }

    /** Tables are requested one by one, and are in memory only while they are read. */
    @Override
    public Checked<TableText> open(String path) {
        Entry file = files.get(path);
        if (file == null) {
            return Checked.failed(absent(path));
        }
        if (file.size() > MAXIMUM_TABLE_BYTES) {
            return Checked.failed(SourceRules.tooLong(path, MAXIMUM_TABLE_BYTES));
        }
        Git.Answer blob = git.ask("cat-file", "blob", file.object());
        return blob.done()
                ? Checked.of(new TableText(path, new ByteArrayInputStream(blob.out())))
                : Checked.failed(absent(path));
    }

    private Problem absent(String path) {
        return Problem.of(
                SourceRules.UNREADABLE,
                Location.ofFile(path),
                "git has no content for this file in " + revision,
                "fetch it: git fetch --refetch --no-filter origin");
    }
}
