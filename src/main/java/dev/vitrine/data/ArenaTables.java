package dev.vitrine.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.source.SourceTree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The files of votes and of published ratings that lie beside an arena's record, in the folder of its name. */
final class ArenaTables {
    private static final Pattern PATH = Pattern.compile("data/arenas/([^/]+)/[^/]+\\.csv");

    private ArenaTables() {}

    /** Whether a file is one of votes or ratings. */
    static boolean isOurs(String path) {
        return PATH.matcher(path).matches();
    }

    /** An arena with what its files say. */
    static Arena fill(Arena arena, SourceTree tree, List<String> paths) {
        List<String> mine =
                paths.stream().filter(path -> isOf(arena.id(), path)).toList();
        if (arena.scores() instanceof Arena.Votes votes) {
            VoteLog.Builder log = new VoteLog.Builder();
            mine.forEach(path -> rows(tree, path).forEach(row -> vote(row, log)));
            return arena.with(new Arena.Votes(votes.settings(), log.build()));
        }
        Arena.Ratings published = (Arena.Ratings) arena.scores();
        List<PublishedRating> ratings = new ArrayList<>();
        mine.forEach(path -> rows(tree, path).forEach(row -> ratings.add(rating(row, path))));
        return arena.with(new Arena.Ratings(published.publisher(), published.method(), published.sources(), ratings));
    }

    private static boolean isOf(ArenaId arena, String path) {
        return path.startsWith("data/arenas/" + arena + "/");
    }

    private static List<NamedCsvRecord> rows(SourceTree tree, String path) {
        return CsvReader.builder().ofNamedCsvRecord(tree.read(path).value().orElse("")).stream()
                .toList();
    }

    private static void vote(NamedCsvRecord row, VoteLog.Builder log) {
        log.add(
                Instant.parse(row.getField("time")),
                ModelId.of(row.getField("a")),
                ModelId.of(row.getField("b")),
                VoteLog.Outcome.of(row.getField("outcome")).orElseThrow(),
                text(row, "category"),
                text(row, "language"));
    }

    private static PublishedRating rating(NamedCsvRecord row, String path) {
        return new PublishedRating(
                LocalDate.parse(row.getField("date")),
                row.getField("source"),
                row.getField("name"),
                new Entrant(ModelId.of(row.getField("model")), text(row, "variant")),
                text(row, "category").or(() -> text(row, "language")),
                text(row, "rank").map(Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty()),
                text(row, "of").map(Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty()),
                new BigDecimal(row.getField("score")),
                text(row, "low").map(BigDecimal::new),
                text(row, "high").map(BigDecimal::new),
                text(row, "votes").map(Long::valueOf).map(OptionalLong::of).orElse(OptionalLong.empty()),
                new Location(path, Math.toIntExact(row.getStartingLineNumber()), 1, 1));
    }

    private static Optional<String> text(NamedCsvRecord row, String name) {
        return row.findField(name).filter(value -> !value.isEmpty());
    }
}
