package dev.vitrine.git;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit in the format of {@code git log --raw -z --format=%x01%ct %P}.
 *
 * @param day the date of the commit, in UTC
 * @param parents their names, with spaces between them; empty if there are none
 * @param changes the files that it changed
 */
record LogEntry(LocalDate day, String parents, List<GitLog.Change> changes) {
    private static final Pattern COMMIT = Pattern.compile("\u0001(-?[0-9]{1,18}) ?([0-9a-f ]*)");
    private static final Pattern RAW =
            Pattern.compile(":([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z][0-9]*");

    /** Commits may claim any time. One before or after these did not happen then; it is dated to the nearest. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** All commits of a log: each is its line, and for each file its objects and, after a zero byte, its path. */
    static List<LogEntry> all(String log) throws GitFormat.Unexpected {
        List<LogEntry> entries = new ArrayList<>();
        String[] pieces = log.split("\0");
        for (int at = 0; at < pieces.length; at++) {
            String piece = pieces[at].strip();
            Matcher commit = COMMIT.matcher(piece);
            Matcher raw = RAW.matcher(piece);
            if (commit.matches()) {
                entries.add(new LogEntry(day(Long.parseLong(commit.group(1))), commit.group(2), new ArrayList<>()));
            } else if (raw.matches() && at + 1 < pieces.length && !entries.isEmpty()) {
                at++;
                entries.get(entries.size() - 1).changes.add(change(raw, pieces[at]));
            } else if (!piece.isEmpty()) {
                throw new GitFormat.Unexpected(piece);
            }
        }
        return entries;
    }

    private static GitLog.Change change(Matcher raw, String path) {
        return new GitLog.Change(
                "data/" + path, object(raw.group(1), raw.group(3)), object(raw.group(2), raw.group(4)));
    }

    private static LocalDate day(long seconds) {
        long earliest = EARLIEST.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long latest = LATEST.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return Instant.ofEpochSecond(Math.max(earliest, Math.min(latest, seconds)))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** The object name of a path; absent unless it was a file, because links and submodules are not read as records. */
    private static Optional<String> object(String mode, String name) {
        return mode.startsWith("100") ? Optional.of(name) : Optional.empty();
    }
}
