package dev.vitrine.tables;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.TableOrigin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import dev.vitrine.source.SourceTree;
import dev.vitrine.validation.TablePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of votes and of published ratings that are next to an arena's record, in the folder of its name. */
public final class ArenaTables {

    private final SourceTree tree;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Mention, Integer> mentions = new LinkedHashMap<>();
    private final TableOrigin origin = new TableOrigin();
    private boolean failed;

    private ArenaTables(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * An arena's record with what its files say.
     *
     * @param record as it was decoded
     * @param paths of its files
     * @param arena absent where one of them is broken
     * @param origin where its votes or ratings are
     * @param mentions the models that they mention, once for each file, with how many more of its rows do
     */
    public record Filled(
            Arena record,
            List<String> paths,
            Optional<Arena> arena,
            TableOrigin origin,
            List<Problem> problems,
            Map<Mention, Integer> mentions) {
        /** An arena that a bug kept from being read. */
        public static Filled failed(Arena record, List<String> paths, List<Problem> problems) {
            return new Filled(record, paths, Optional.empty(), new TableOrigin(), problems, Map.of());
        }

        /** The same arena as before where nothing changed, so that nobody counts its votes again. */
        public Filled after(Filled before) {
            return arena.isPresent() && arena.equals(before.arena)
                    ? new Filled(record, paths, before.arena, origin, problems, mentions)
                    : this;
        }
    }

    /** The tables of an arena, in the order in which they are read. */
    public static List<String> of(ArenaId arena, List<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith("data/arenas/" + arena + "/") && TablePath.isTable(path))
                .sorted()
                .toList();
    }

    /** Reads all tables of an arena. */
    public static Filled read(Arena arena, SourceTree tree, List<String> paths) {
        ArenaTables tables = new ArenaTables(tree);
        Arena.Scores scores = tables.scores(arena, paths);
        Optional<Arena> filled = tables.failed ? Optional.empty() : Optional.of(arena.with(scores));
        return new Filled(
                arena, paths, filled, tables.origin, List.copyOf(tables.problems), Map.copyOf(tables.mentions));
    }

    private Arena.Scores scores(Arena arena, List<String> paths) {
        return arena.scores().match(votes -> votes(arena, votes, paths), published -> ratings(arena, published, paths));
    }

    private Arena.Scores votes(Arena arena, Arena.Votes votes, List<String> paths) {
        VoteRows rows = new VoteRows(arena, origin);
        for (String path : paths) {
            TableProblems found = new TableProblems();
            new TableReader(path, found).read(tree, TableColumn.Kind.VOTES, row -> rows.read(row, found));
            rows.end(found);
            take(found);
        }
        return failed ? votes : new Arena.Votes(votes.settings(), rows.log());
    }

    private Arena.Scores ratings(Arena arena, Arena.Ratings published, List<String> paths) {
        RatingRows rows = new RatingRows(arena, published);
        for (String path : paths) {
            TableProblems found = new TableProblems();
            new TableReader(path, found).read(tree, TableColumn.Kind.RATINGS, row -> rows.read(row, found));
            take(found);
        }
        List<RatingRows.Row> sorted = rows.sorted();
        problems.addAll(RatingLists.check(sorted));
        sorted.forEach(row -> origin.add(row.at().path(), row.at().line()));
        return new Arena.Ratings(
                published.publisher(),
                published.method(),
                published.sources(),
                sorted.stream().map(RatingRows.Row::rating).toList());
    }

    private void take(TableProblems found) {
        problems.addAll(found.all());
        mentions.putAll(found.mentioned());
        failed |= found.hasFailed();
    }

    /**
     * The tables that are in the folder of no arena.
     *
     * @param ids of all arenas, whole or broken
     */
    public static List<Problem> astray(List<String> paths, Set<String> ids) {
        return paths.stream()
                .filter(TablePath::isTable)
                .filter(path -> !ids.contains(TablePath.arena(path)))
                .map(path -> Problem.of(
                        DataRules.MISPLACED,
                        Location.ofFile(path),
                        "this file is not used: there is no arena \"" + TablePath.arena(path) + "\"",
                        Suggestion.closest(TablePath.arena(path), ids)
                                .map(meant -> "move it to data/arenas/" + meant + "/")
                                .orElse("add data/arenas/" + TablePath.arena(path) + ".yaml")))
                .toList();
    }
}
