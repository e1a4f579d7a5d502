package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The boards of all arenas of a catalog, by the arenas' ids. Immutable. */
public final class Ratings {
    private final SortedMap<ArenaId, ArenaBoards> boards;
    private final Map<ModelType, ArenaBoards> main = new EnumMap<>(ModelType.class);

    private Ratings(SortedMap<ArenaId, ArenaBoards> boards) {
        this.boards = boards;
        for (ArenaBoards found : boards.values()) {
            if (found.overall().isPresent()) {
                main.merge(
                        found.arena().type(), found, (first, other) -> other.ranked() > first.ranked() ? other : first);
            }
        }
    }

    /** The boards of a catalog; arenas are counted on all cores. */
    public static Ratings of(Catalog catalog) {
        SortedMap<ArenaId, ArenaBoards> boards = new TreeMap<>();
        catalog.arenas().values().parallelStream()
                .map(ArenaBoards::of)
                .toList()
                .forEach(found -> boards.put(found.arena().id(), found));
        return new Ratings(boards);
    }

    /** The boards of a later state of the catalog: those of arenas that are the same are not made again. */
    public Ratings later(Catalog catalog) {
        SortedMap<ArenaId, ArenaBoards> now = new TreeMap<>();
        for (Arena arena : catalog.arenas().values()) {
            ArenaBoards before = boards.get(arena.id());
            now.put(arena.id(), before != null && before.arena().equals(arena) ? before : ArenaBoards.of(arena));
        }
        return new Ratings(now);
    }

    /** By the arenas' ids. */
    public Collection<ArenaBoards> all() {
        return Collections.unmodifiableCollection(boards.values());
    }

    /** The boards of an arena. */
    public Optional<ArenaBoards> of(ArenaId arena) {
        return Optional.ofNullable(boards.get(arena));
    }

    /**
     * The arena that models of a type are ranked by where there is room for one: the one that ranks most of them, the first by
     * id among equals.
     */
    public Optional<ArenaBoards> main(ModelType type) {
        return Optional.ofNullable(main.get(type));
    }

    /** The arenas that a model takes part in, by their ids, with its standings there. */
    public Map<ArenaBoards, Standing> of(ModelId model) {
        Map<ArenaBoards, Standing> found = new LinkedHashMap<>();
        for (ArenaBoards arena : boards.values()) {
            arena.of(model).stream().findFirst().ifPresent(best -> found.put(arena, best));
        }
        return found;
    }
}
