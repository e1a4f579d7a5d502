package dev.vitrine.rules;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A model in an arena makes what the arena compares: video in one of video models. A text model that makes images too may take
 * part in an arena of images. Each other model is found once in each arena, at the first row that names it.
 */
final class UnfitEntrants implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Arena arena : catalog.arenas().values()) {
            arena.scores()
                    .<Runnable>match(
                            votes -> () -> check(catalog, arena, votes.log(), problems),
                            published -> () -> check(catalog, arena, published.ratings(), problems))
                    .run();
        }
    }

    private static void check(Catalog catalog, Arena arena, VoteLog log, Consumer<Problem> problems) {
        List<ModelId> models = log.models();
        for (int number = 0; number < models.size(); number++) {
            int unfit = number;
            unfit(catalog, arena, models.get(number))
                    .ifPresent(model -> IntStream.range(0, log.size())
                            .filter(vote -> log.first(vote) == unfit || log.second(vote) == unfit)
                            .findFirst()
                            .ifPresent(vote -> problems.accept(
                                    problem(arena, model, catalog.origins().row(arena.id(), vote)))));
        }
    }

    private static void check(Catalog catalog, Arena arena, List<PublishedRating> ratings, Consumer<Problem> problems) {
        Set<ModelId> seen = new HashSet<>();
        for (int row = 0; row < ratings.size(); row++) {
            ModelId id = ratings.get(row).entrant().model();
            if (seen.add(id)) {
                Location place = catalog.origins().row(arena.id(), row);
                unfit(catalog, arena, id).ifPresent(model -> problems.accept(problem(arena, model, place)));
            }
        }
    }

    /** The model, where it is there and makes something else. */
    private static Optional<Model> unfit(Catalog catalog, Arena arena, ModelId id) {
        return Optional.ofNullable(catalog.models().get(id))
                .filter(model -> model.type() != arena.type())
                .filter(model -> model.output().stream()
                        .noneMatch(made -> made.key().equals(arena.type().key())));
    }

    private static Problem problem(Arena arena, Model model, Location place) {
        return Problem.of(
                        CatalogRules.ENTRANT,
                        place,
                        model.id() + " is of the type " + model.type().key() + ", and the arena " + arena.id()
                                + " of the type " + arena.type().key(),
                        "write the model that was meant, or correct a type: of the model, or of the arena")
                .relatedTo(Location.ofFile(model.id().file()));
    }
}
