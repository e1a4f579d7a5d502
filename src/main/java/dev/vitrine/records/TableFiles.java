package dev.vitrine.records;

import dev.vitrine.catalog.Arena;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.source.SourceTree;
import dev.vitrine.tables.ArenaTables;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the tables of all arenas of a catalog, arena by arena on all cores, and none that is as it was. */
final class TableFiles {
    private final SourceTree tree;
    private final KnownFiles known;
    private final Predicate<String> suspect;

    /**
     * The tables of a tree.
     *
     * @param known what was read the last time
     * @param suspect whether a file may say something else than the last time
     */
    TableFiles(SourceTree tree, KnownFiles known, Predicate<String> suspect) {
        this.tree = tree;
        this.known = known;
        this.suspect = suspect;
    }

    /**
     * Fills arenas.
     *
     * @param paths of all files of the tree
     */
    List<ArenaTables.Filled> fill(List<Arena> arenas, List<String> paths) {
        List<ArenaTables.Filled> filled = arenas.parallelStream()
                .map(arena -> fill(arena, ArenaTables.of(arena.id(), paths)))
                .toList();
        known.keepTables(filled);
        return filled;
    }

    private ArenaTables.Filled fill(Arena arena, List<String> paths) {
        Optional<ArenaTables.Filled> before = known.tables(arena.id());
        return before.filter(filled -> isSame(filled, arena, paths)).orElseGet(() -> {
            Location place = paths.isEmpty() ? Location.ofFile(arena.id().file()) : Location.ofFile(paths.get(0));
            Checked<ArenaTables.Filled> read =
                    InternalErrors.contain(place, () -> ArenaTables.read(arena, tree, paths));
            ArenaTables.Filled now =
                    read.value().orElseGet(() -> ArenaTables.Filled.failed(arena, paths, read.problems()));
            return before.map(now::after).orElse(now);
        });
    }

    private boolean isSame(ArenaTables.Filled before, Arena arena, List<String> paths) {
        return before.record().equals(arena)
                && before.paths().equals(paths)
                && paths.stream().noneMatch(suspect);
    }
}
