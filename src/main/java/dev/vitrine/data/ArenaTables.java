package dev.vitrine.data;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.source.Leftovers;
import dev.vitrine.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of votes and of published ratings that lie beside an arena's record, in the folder of its name. */
final class ArenaTables {
    private static final Pattern PATH = Pattern.compile("data/arenas/([^/]+)/[^/]+\\.csv");
    private static final Pattern ANY_TABLE = Pattern.compile("(?i).*\\.(csv|tsv|xlsx?|ods|txt|jsonl?|parquet)");

    private final SourceTree tree;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Reference<String>, Integer> mentions = new LinkedHashMap<>();
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
     * @param mentions the models that they mention, once for each file, with how many more of its rows do
     */
    record Filled(
            Arena record,
            List<String> paths,
            Optional<Arena> arena,
            List<Problem> problems,
            Map<Reference<String>, Integer> mentions) {
        /** An arena that a bug kept from being read. */
        static Filled failed(Arena record, List<String> paths, List<Problem> problems) {
            return new Filled(record, paths, Optional.empty(), problems, Map.of());
        }

        /** The same arena as before where nothing changed, so that nobody counts its votes again. */
        Filled after(Filled before) {
            return arena.isPresent() && arena.equals(before.arena)
                    ? new Filled(record, paths, before.arena, problems, mentions)
                    : this;
        }
    }

    /** Whether a file is one of votes or ratings. */
    static boolean isOurs(String path) {
        return PATH.matcher(path).matches() && !Leftovers.isCopy(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The tables of an arena, in the order in which they are read. */
    static List<String> of(ArenaId arena, List<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith("data/arenas/" + arena + "/") && isOurs(path))
                .sorted()
                .toList();
    }

    /** Reads all tables of an arena. */
    static Filled read(Arena arena, SourceTree tree, List<String> paths) {
        ArenaTables tables = new ArenaTables(tree);
        Arena.Scores scores = tables.scores(arena, paths);
        Optional<Arena> filled = tables.failed ? Optional.empty() : Optional.of(arena.with(scores));
        return new Filled(arena, paths, filled, List.copyOf(tables.problems), Map.copyOf(tables.mentions));
    }

    private Arena.Scores scores(Arena arena, List<String> paths) {
        if (arena.scores() instanceof Arena.Votes votes) {
            VoteRows rows = new VoteRows(arena);
            for (String path : paths) {
                TableProblems found = new TableProblems();
                new TableReader(path, found).read(tree, TableColumn.Kind.VOTES, row -> rows.read(row, found));
                rows.end(found);
                take(found);
            }
            return failed ? votes : new Arena.Votes(votes.settings(), rows.log());
        }
        Arena.Ratings published = (Arena.Ratings) arena.scores();
        RatingRows rows = new RatingRows(arena, published);
        for (String path : paths) {
            TableProblems found = new TableProblems();
            new TableReader(path, found).read(tree, TableColumn.Kind.RATINGS, row -> rows.read(row, found));
            take(found);
        }
        List<PublishedRating> ratings = rows.ratings();
        problems.addAll(RatingLists.check(ratings));
        return new Arena.Ratings(published.publisher(), published.method(), published.sources(), ratings);
    }

    private void take(TableProblems found) {
        problems.addAll(found.all());
        mentions.putAll(found.mentioned());
        failed |= found.hasFailed();
    }

    /**
     * The tables that lie in the folder of no arena.
     *
     * @param ids of all arenas, whole or broken
     */
    static List<Problem> astray(List<String> paths, Set<String> ids) {
        return paths.stream()
                .filter(ArenaTables::isOurs)
                .filter(path -> !ids.contains(folder(path)))
                .map(path -> Problem.of(
                        DataRules.MISPLACED,
                        Location.ofFile(path),
                        "nothing reads this file: there is no arena \"" + folder(path) + "\"",
                        Suggestion.closest(folder(path), ids)
                                .map(meant -> "move it to data/arenas/" + meant + "/")
                                .orElse("add data/arenas/" + folder(path) + ".yaml")))
                .toList();
    }

    private static String folder(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** What is wrong with the place of a file that is among arenas, and is neither a record nor a table. */
    static Optional<Problem> misplaced(String path) {
        String[] names = path.substring("data/arenas/".length()).split("/", -1);
        String file = names[names.length - 1];
        if (!ANY_TABLE.matcher(file).matches()) {
            return Optional.empty();
        }
        if (!file.endsWith(".csv")) {
            String name = file.substring(0, file.lastIndexOf('.')) + ".csv";
            return Optional.of(problem(
                    path,
                    "nothing reads this file: tables end in .csv",
                    file.matches("(?i).*\\.csv") ? "rename it to " + name : "save it as CSV, as " + name));
        }
        return Optional.of(
                names.length == 1
                        ? problem(
                                path,
                                "a table lies in the folder of its arena",
                                "move it to data/arenas/<arena>/" + file)
                        : problem(
                                path,
                                "a table lies in the folder of its arena, not below it",
                                "move it to data/arenas/" + names[0] + "/"
                                        + String.join("-", List.of(names).subList(1, names.length))));
    }

    private static Problem problem(String path, String message, String hint) {
        return Problem.of(DataRules.MISPLACED, Location.ofFile(path), message, hint);
    }
}
