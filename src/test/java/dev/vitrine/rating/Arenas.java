package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Invented arenas, written as their files are. */
final class Arenas {
    private static final List<Arena.Axis> AXES = List.of(
            axis(Arena.Axis.Kind.CATEGORY, "coding"),
            axis(Arena.Axis.Kind.CATEGORY, "math"),
            axis(Arena.Axis.Kind.LANGUAGE, "german"));

    private Arenas() {}

    private static Arena.Axis axis(Arena.Axis.Kind kind, String id) {
        return new Arena.Axis(kind, id, id, Optional.empty());
    }

    /** The boards of votes: {@code time,a,b,outcome,category,language}, the last two or one of them left out or empty. */
    static ArenaBoards votes(String... rows) {
        VoteLog.Builder log = new VoteLog.Builder();
        Stream.of(rows).forEach(row -> {
            String[] fields = (row + ",,").split(",", -1);
            log.add(
                    Instant.parse(fields[0].length() == 10 ? fields[0] + "T12:00:00Z" : fields[0]),
                    model(fields[1]),
                    model(fields[2]),
                    VoteLog.Outcome.of(fields[3]).orElseThrow(),
                    text(fields[4]),
                    text(fields[5]));
        });
        return votes(log.build());
    }

    static ArenaBoards votes(VoteLog log) {
        return ArenaBoards.of(arena("invented", new Arena.Votes(SkillSettings.DEFAULT, log)));
    }

    /** The boards of ratings: {@code date,source,model,variant,axis,rank,of,score}. */
    static ArenaBoards ratings(String... rows) {
        return ArenaBoards.of(rated("invented", rows));
    }

    /** An arena of ratings with the sources {@code first} and {@code second}. */
    static Arena rated(String id, String... rows) {
        List<Arena.Source> sources = Stream.of("first", "second")
                .map(source -> new Arena.Source(
                        source, source, URI.create("https://example.org/"), Optional.empty(), true, false))
                .toList();
        return arena(
                id,
                new Arena.Ratings(
                        "Example",
                        "Counted.",
                        sources,
                        Stream.of(rows).map(Arenas::rating).toList()));
    }

    private static PublishedRating rating(String row) {
        String[] fields = row.split(",", -1);
        return new PublishedRating(
                LocalDate.parse(fields[0]),
                fields[1],
                fields[2],
                new Entrant(model(fields[2]), text(fields[3])),
                text(fields[4]),
                number(fields[5]),
                number(fields[6]),
                new BigDecimal(fields[7]),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static Arena arena(String id, Arena.Scores scores) {
        return new Arena(
                new ArenaId(id), id, "Two answers.", Optional.empty(), ModelType.TEXT, Optional.empty(), AXES, scores);
    }

    static ModelId model(String name) {
        return ModelId.of("maker/" + name);
    }

    static Entrant entrant(String name) {
        return Entrant.of(model(name));
    }

    /** {@code "1 a 29.40"} for each standing; a rank that is shared is marked: {@code "1= a 29.40"}. */
    static List<String> lines(Board board) {
        return lines(board.standings());
    }

    static List<String> lines(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.rank()
                        + (standing.isShared() ? "= " : " ")
                        + standing.entrant().model().name()
                        + standing.entrant()
                                .variant()
                                .map(variant -> " " + variant)
                                .orElse("")
                        + " "
                        + standing.estimate().score())
                .toList();
    }

    private static Optional<String> text(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static OptionalInt number(String field) {
        return field.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field));
    }
}
