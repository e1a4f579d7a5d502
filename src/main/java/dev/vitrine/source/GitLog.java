package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the files of a folder changed, commit by commit, along the first parents of {@code HEAD}: what was merged counts on the
 * day of its merge. Read by the {@code git} command, in four processes however many commits there are.
 */
public final class GitLog {
    /** All files that are read together, in bytes; what is beyond is as if git did not have it. */
    private static final long MAXIMUM_TOTAL = 100_000_000;

    private static final String COMMIT = "\u0001";
    private static final String RAW = ":";

    private final Git git;
    private final List<Commit> commits;

    private GitLog(Git git, List<Commit> commits) {
        this.git = git;
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
     * @param before its content, by git's name for it; absent where the file was not there
     * @param after absent where it is gone
     */
    public record Change(String path, Optional<String> before, Optional<String> after) {}

    /**
     * What happened to the files of a folder. The commit that began it is left out: what was there first did not change. So is
     * the last commit that a shallow clone knows.
     *
     * @param data the folder of records in the working tree
     * @param folder a folder in it, such as {@code models}
     * @param most how many commits are read, the latest
     * @return absent where there is no git, no repository or no commit
     */
    public static Optional<GitLog> read(Path data, String folder, int most) {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        Git git = new GitRevisions(data).git();
        Git.Answer answer = git.ask(
                "-c",
                "log.showRoot=true",
                "-c",
                "log.showSignature=false",
                "-c",
                "log.follow=false",
                "log",
                "--first-parent",
                "-m",
                "--raw",
                "--no-abbrev",
                "--no-renames",
                "--relative",
                "--no-color",
                "-z",
                "--format=%x01%ct %P",
                "--max-count=" + (most + 1),
                "HEAD",
                "--",
                folder);
        if (!answer.done()) {
            return Optional.empty();
        }
        List<Entry> entries = entries(new String(answer.out(), StandardCharsets.UTF_8));
        List<Commit> commits = new ArrayList<>();
        for (Entry entry : entries.subList(0, Math.min(most, entries.size()))) {
            boolean isFirst = entry.parents.isEmpty() || commits.size() + 1 == entries.size();
            if (!isFirst) {
                commits.add(new Commit(entry.day, entry.changes));
            }
        }
        Collections.reverse(commits);
        return Optional.of(new GitLog(git, commits));
    }

    private static final class Entry {
        private final LocalDate day;
        private final String parents;
        private final List<Change> changes = new ArrayList<>();

        /** From {@code <seconds> <parents>}. */
        Entry(String words) {
            int space = words.indexOf(' ');
            this.day = Instant.ofEpochSecond(Long.parseLong(words.substring(0, space)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            this.parents = words.substring(space + 1).strip();
        }
    }

    /** Each commit is its line, and for each file {@code :<mode> <mode> <object> <object> <status>} and its path. */
    private static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        String[] pieces = log.split("\0");
        for (int at = 0; at < pieces.length; at++) {
            String piece = pieces[at].strip();
            if (piece.startsWith(COMMIT) || pieces[at].startsWith(COMMIT)) {
                entries.add(new Entry(pieces[at].substring(pieces[at].indexOf(COMMIT) + 1)));
            } else if (piece.startsWith(RAW) && at + 1 < pieces.length) {
                at++;
                String[] words = piece.substring(1).split(" ");
                entries.get(entries.size() - 1)
                        .changes
                        .add(new Change("data/" + pieces[at], object(words[0], words[2]), object(words[1], words[3])));
            }
        }
        return entries;
    }

    /** What a path was: absent unless it was a file, for neither a link nor another repository is read as a record. */
    private static Optional<String> object(String mode, String name) {
        return mode.startsWith("100") ? Optional.of(name) : Optional.empty();
    }

    /** The commits that changed the folder, the oldest first. */
    public List<Commit> commits() {
        return commits;
    }

    /**
     * The contents of objects, by their names; one that is missing, too large for a record or no text is left out.
     *
     * @param objects the most wanted first: all together are read up to 100 MB
     */
    public Map<String, String> contents(Collection<String> objects) {
        if (objects.isEmpty()) {
            return Map.of();
        }
        Git.Answer sizes =
                git.ask(lines(objects), "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)");
        if (!sizes.done()) {
            return Map.of();
        }
        List<String> wanted = new ArrayList<>();
        long total = 0;
        for (String line : sizes.line().split("\n")) {
            String[] words = line.split(" ");
            long size = words.length == 3 && words[1].equals("blob") ? Long.parseLong(words[2]) : Long.MAX_VALUE;
            if (size <= SourceTree.MAXIMUM_BYTES && total + size <= MAXIMUM_TOTAL) {
                total += size;
                wanted.add(words[0]);
            }
        }
        Git.Answer blobs = git.ask(lines(wanted), "cat-file", "--batch");
        return blobs.done() ? texts(GitTree.contents(blobs.out())) : Map.of();
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
