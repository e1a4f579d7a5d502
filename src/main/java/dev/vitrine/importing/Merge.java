package dev.vitrine.importing;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Publisher;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts lists into the files of their arenas. */
final class Merge {
    private final NameMapping names;
    private final String source;
    private final Map<String, RatingFiles> files;
    private final SortedMap<ArenaId, Optional<Problem>> unfit = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Integer> added = new TreeMap<>();
    private int same;
    private int renamed;

    /**
     * A merge that has taken in nothing yet.
     *
     * @param source that the lists come from
     * @param files of every arena of the catalog, by its id
     */
    Merge(Catalog catalog, Publisher publisher, String source, Map<String, RatingFiles> files) {
        this.names = new NameMapping(catalog, publisher);
        this.source = source;
        this.files = files;
    }

    /** Puts one rating where it belongs, if it can be told whom and what it is of. */
    void add(Listed listed) {
        Optional<Arena> arena = names.arena(listed);
        if (arena.isEmpty()
                || unfit.computeIfAbsent(arena.get().id(), id -> unfit(arena.get()))
                        .isPresent()) {
            return;
        }
        Optional<Arena.Axis> axis = names.isOverall(listed) ? Optional.empty() : names.axis(arena.get(), listed);
        Optional<Entrant> entrant = names.entrant(listed);
        if (entrant.isPresent() && (axis.isPresent() || names.isOverall(listed))) {
            Arena.Source its = sourceOf(arena.get()).orElseThrow();
            add(arena.get().id().value(), RatingRow.of(listed, its, entrant.get(), axis));
        }
    }

    private void add(String arena, RatingRow row) {
        switch (files.get(arena).add(row, problems::add)) {
            case NEW -> added.merge(arena, 1, Integer::sum);
            case SAME -> same++;
            case RENAMED -> renamed++;
            case CONTRADICTED -> {
                // What was wrong has been reported.
            }
        }
    }

    private Optional<Arena.Source> sourceOf(Arena arena) {
        return arena.scores() instanceof Arena.Ratings ratings ? ratings.source(source) : Optional.empty();
    }

    /** Why an arena cannot take ratings of the source, if it cannot. */
    private Optional<Problem> unfit(Arena arena) {
        if (!(arena.scores() instanceof Arena.Ratings ratings)) {
            return Optional.of(Problem.of(
                    ImportRules.TARGET,
                    Location.ofFile(arena.id().file()),
                    "the arena counts votes, and takes no ratings that were published elsewhere",
                    "make another arena for them, with scores: ratings"));
        }
        List<String> known = ratings.sources().stream().map(Arena.Source::id).toList();
        return sourceOf(arena).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ImportRules.TARGET,
                        Location.ofFile(arena.id().file()),
                        "the arena has no source \"" + source + "\"",
                        Suggestion.hint(source, known)
                                .orElse("describe it under sources, or name another with --source: "
                                        + String.join(", ", known))));
    }

    /** What is in the way of writing anything, by arena and row. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        unfit.values().forEach(problem -> problem.ifPresent(all::add));
        return all;
    }

    /** What came of all that was added. */
    ImportReport report() {
        return new ImportReport(added, same, renamed, names.models(), names.arenas(), names.parts());
    }
}
