package dev.vitrine.tables;

import dev.vitrine.catalog.Arena;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a row that name one of the arena's categories or languages. */
final class AxisFields {
    /** With more than this, a list of what there is helps nobody. */
    private static final int LISTED = 12;

    private final Arena arena;
    private final Map<String, Arena.Axis> axes = new HashMap<>();
    /** Each id as a value that is there, made once: there are millions of rows. */
    private final Map<String, Optional<String>> ids = new HashMap<>();

    AxisFields(Arena arena) {
        this.arena = arena;
        for (Arena.Axis axis : arena.axes()) {
            axes.put(axis.id(), axis);
            ids.put(axis.id(), Optional.of(axis.id()));
        }
    }

    /**
     * What a row says in a column of axes.
     *
     * @param problems gets what is wrong with it, and then it reads as absent
     */
    Optional<String> read(TableRow row, Arena.Axis.Kind kind, TableProblems problems) {
        TableColumn column = kind == Arena.Axis.Kind.CATEGORY ? TableColumn.CATEGORY : TableColumn.LANGUAGE;
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Arena.Axis axis = axes.get(text);
        if (axis != null && axis.kind() == kind) {
            return ids.get(text);
        }
        problems.addOnce(
                column.key() + " " + text,
                Problem.of(
                        DataRules.UNKNOWN_VALUE,
                        row.at(column),
                        "\"" + text + "\" is not a " + column.key() + " of the arena " + arena.id(),
                        axis == null
                                ? hint(text, kind)
                                : "it is a " + axis.kind().key() + ": write it in the column "
                                        + axis.kind().key()));
        return Optional.empty();
    }

    private String hint(String text, Arena.Axis.Kind kind) {
        List<String> known = arena.axes().stream()
                .filter(axis -> axis.kind() == kind)
                .map(Arena.Axis::id)
                .toList();
        String list = kind == Arena.Axis.Kind.CATEGORY ? "categories" : "languages";
        String add = "add it to " + list + " in " + arena.id().file();
        return Suggestion.hint(text, known)
                .or(() -> byName(text, kind))
                .orElse(
                        known.isEmpty() || known.size() > LISTED
                                ? add + ", or leave the field empty"
                                : "write " + String.join(", ", known) + ", or " + add);
    }

    /** The axis that readers call so: {@code German} is {@code de}. */
    private Optional<String> byName(String text, Arena.Axis.Kind kind) {
        return arena.axes().stream()
                .filter(axis -> axis.kind() == kind && axis.name().equalsIgnoreCase(text))
                .findFirst()
                .map(axis -> "write " + axis.id());
    }
}
