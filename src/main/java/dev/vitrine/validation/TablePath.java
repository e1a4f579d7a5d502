package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.source.Leftovers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where tables of votes and ratings are: {@code data/arenas/<arena>/<name>.csv}. */
public final class TablePath {
    private static final Pattern PATH = Pattern.compile("data/arenas/([^/]+)/[^/]+\\.csv");
    private static final Pattern ANY_TABLE = Pattern.compile("(?i).*\\.(csv|tsv|xlsx?|ods|txt|jsonl?|parquet)");

    private TablePath() {}

    /** Whether a file is one of votes or ratings. */
    public static boolean isTable(String path) {
        return PATH.matcher(path).matches() && !Leftovers.isCopy(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The id of the arena whose folder holds a table; empty for any other path. */
    public static String arena(String path) {
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
                                path, "a table is in the folder of its arena", "move it to data/arenas/<arena>/" + file)
                        : problem(
                                path,
                                "a table is in the folder of its arena, not below it",
                                "move it to data/arenas/" + names[0] + "/"
                                        + String.join("-", List.of(names).subList(1, names.length))));
    }

    private static Problem problem(String path, String message, String hint) {
        return Problem.of(DataRules.MISPLACED, Location.ofFile(path), message, hint);
    }
}
