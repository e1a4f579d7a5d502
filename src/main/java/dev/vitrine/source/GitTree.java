package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The records of a revision in a git repository, read by the {@code git} command from the repository's own store: the working
 * tree is not touched, and nothing of it is seen. All records are in memory, as bytes; tables are not.
 */
public final class GitTree implements SourceTree {
    /** All records of a revision together, in bytes, at most. */
    private static final long MAXIMUM_TOTAL = 400_000_000;

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
     * @param size in bytes
     */
    private record Entry(String object, long size) {}

    /** A revision as it was asked for, and what it is. */
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
     * The tree of a revision. What keeps it from being read is a problem: no git, no repository, no such revision, no folder
     * of records in it.
     *
     * @param data the folder of records in the working tree, wherever in the repository it lies; need not exist there any
     *     more
     * @param revision as git understands it: a branch, a tag, a commit, {@code HEAD~1}
     */
    public static Checked<GitTree> open(Path data, String revision) {
        GitRevisions revisions = new GitRevisions(data);
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
        GitRevisions revisions = new GitRevisions(data);
        Checked<String> folder = revisions.folder();
        return folder.value().isEmpty() ? folder : revisions.fork(base, head);
    }

    private static Checked<GitTree> read(GitRevisions revisions, String folder, String revision, String commit) {
        Git.Answer list = revisions.git().ask("ls-tree", "-r", "-z", "-l", "--full-tree", commit + ":" + folder);
        if (!list.done()) {
            return Checked.failed(noFolder(folder, revision, list));
        }
        Listing listing = Listing.of(new String(list.out(), StandardCharsets.UTF_8));
        List<String> objects = listing.files.entrySet().stream()
                .filter(file -> isRecord(file.getKey()) && file.getValue().size() <= MAXIMUM_BYTES)
                .map(file -> file.getValue().object())
                .distinct()
                .toList();
        long total = listing.files.entrySet().stream()
                .filter(file -> isRecord(file.getKey()) && file.getValue().size() <= MAXIMUM_BYTES)
                .mapToLong(file -> file.getValue().size())
                .sum();
        if (total > MAXIMUM_TOTAL) {
            return Checked.failed(Problem.of(
                    SourceRules.TOO_LARGE,
                    Location.ofFile(revision),
                    "its records have " + total + " bytes together, more than " + MAXIMUM_TOTAL));
        }
        byte[] wanted = objects.stream()
                .map(object -> object + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
        Git.Answer blobs = revisions.git().ask(wanted, "cat-file", "--batch");
        return blobs.done()
                ? Checked.of(
                        new GitTree(revisions.git(), new Revision(revision, commit), listing, contents(blobs.out())))
                : Checked.failed(revisions.failed(blobs));
    }

    private static Problem noFolder(String folder, String revision, Git.Answer list) {
        boolean absent =
                list.err().contains("Not a valid object name") || list.err().contains("does not exist");
        String name = folder.isEmpty() ? "the records" : "\"" + folder + "\"";
        return Problem.of(
                SourceRules.REVISION,
                Location.ofFile(revision),
                absent
                        ? "there is no folder " + name + " in this revision"
                        : name + " cannot be listed in this revision: git says \"" + list.complaint() + "\"",
                "name a revision that has the records there, or the folder that they lie in with --data");
    }

    private static boolean isRecord(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /** What git lists of a folder, by the paths that records are known by. */
    private static final class Listing {
        private final TreeMap<String, Entry> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        /** Each entry is {@code <mode> <type> <object> <size>}, a tab and the path. */
        static Listing of(String text) {
            Listing listing = new Listing();
            for (String line : text.split("\0")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    listing.add(line.substring(0, tab).split(" +"), line.substring(tab + 1));
                }
            }
            return listing;
        }

        private void add(String[] words, String path) {
            if (path.startsWith(".") || path.contains("/.")) {
                return;
            }
            String name = "data/" + path;
            switch (words[0]) {
                case "120000" -> problems.add(SourceRules.irregular(name, "this is a link, not a file"));
                case "160000" -> problems.add(SourceRules.irregular(name, "this is another repository, not a file"));
                default -> files.put(name, new Entry(words[2], Long.parseLong(words[3])));
            }
        }
    }

    /** Each object is a line {@code <object> blob <size>}, its bytes, and a line break; one that is not there has no size. */
    static Map<String, byte[]> contents(byte[] batch) {
        Map<String, byte[]> contents = new TreeMap<>();
        int at = 0;
        while (at < batch.length) {
            int end = at;
            while (batch[end] != '\n') {
                end++;
            }
            String[] words = new String(batch, at, end - at, StandardCharsets.US_ASCII).split(" ");
            at = end + 1;
            if (words.length == 3) {
                byte[] bytes = new byte[Integer.parseInt(words[2])];
                System.arraycopy(batch, at, bytes, 0, bytes.length);
                contents.put(words[0], bytes);
                at += bytes.length + 1;
            }
        }
        return contents;
    }

    /** The revision as it was asked for. */
    public String revision() {
        return revision;
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
        if (file.size() > MAXIMUM_BYTES) {
            return Checked.failed(SourceRules.tooLarge(path, file.size()));
        }
        byte[] bytes = contents.get(file.object());
        return bytes == null ? Checked.failed(absent(path)) : SourceText.decode(path, bytes);
    }

    /** Tables are asked of git one by one, and are bytes in memory only while they are read. */
    @Override
    public Checked<TableText> open(String path) {
        Entry file = files.get(path);
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
                "fetch it: git fetch --refetch origin");
    }
}
