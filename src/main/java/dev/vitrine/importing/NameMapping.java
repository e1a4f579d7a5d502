package dev.vitrine.importing;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Publisher;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a publisher's names into ours, and keeps account of those that stand for nothing. */
final class NameMapping {
    private final Catalog catalog;
    private final Publisher publisher;
    private final SortedMap<Unmapped, Integer> models = new TreeMap<>();
    private final SortedMap<String, Integer> arenas = new TreeMap<>();
    private final SortedMap<String, Integer> parts = new TreeMap<>();

    NameMapping(Catalog catalog, Publisher publisher) {
        this.catalog = catalog;
        this.publisher = publisher;
    }

    /** The arena that a list is of: the one whose id its publisher uses. */
    Optional<Arena> arena(Listed listed) {
        Optional<Arena> arena = catalog.arenas().values().stream()
                .filter(known -> known.id().value().equals(listed.arena()))
                .findFirst();
        if (arena.isEmpty()) {
            arenas.merge(listed.arena(), 1, Integer::sum);
        }
        return arena;
    }

    /** Whether a list is of all votes of its arena. */
    boolean isOverall(Listed listed) {
        return listed.part().isEmpty() || listed.part().equals(publisher.overall());
    }

    /** The axis that a list is of; absent where the publisher's name of it stands for none of the arena. */
    Optional<Arena.Axis> axis(Arena arena, Listed listed) {
        Optional<Arena.Axis> axis = listed.part()
                .flatMap(part -> Optional.ofNullable(publisher.axes().get(part)))
                .flatMap(arena::axis);
        if (axis.isEmpty()) {
            parts.merge(arena.id() + " " + listed.part().orElse(""), 1, Integer::sum);
        }
        return axis;
    }

    /** Whom a rating is of; absent where the name stands for nobody. */
    Optional<Entrant> entrant(Listed listed) {
        Optional<Entrant> entrant = Optional.ofNullable(publisher.entrants().get(listed.name()));
        if (entrant.isEmpty()) {
            models.merge(new Unmapped(listed.arena(), listed.name(), listed.vendor()), 1, Integer::sum);
        }
        return entrant;
    }

    /** The names of models that stand for nothing, and in how many ratings. */
    SortedMap<Unmapped, Integer> models() {
        return models;
    }

    /** The arenas that the catalog does not have, and how many ratings they have. */
    SortedMap<String, Integer> arenas() {
        return arenas;
    }

    /** The lists that stand for no axis, as "text coding", and how many ratings they have. */
    SortedMap<String, Integer> parts() {
        return parts;
    }
}
