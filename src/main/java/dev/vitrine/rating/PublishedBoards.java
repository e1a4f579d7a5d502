package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.PublishedRating;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Boards of ratings that somebody else published: sorted, never reckoned. */
final class PublishedBoards {
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(
                    (Standing standing) -> standing.estimate().score())
            .reversed()
            .thenComparing(Standing::entrant);

    private final Optional<Board> overall;
    private final List<Board> axes;
    private final Map<String, Board> overallBySourceAndDay;
    private final Map<ModelId, Map<Entrant, List<PublishedRating>>> byModel;

    private PublishedBoards(
            Optional<Board> overall,
            List<Board> axes,
            Map<String, Board> overallBySourceAndDay,
            Map<ModelId, Map<Entrant, List<PublishedRating>>> byModel) {
        this.overall = overall;
        this.axes = axes;
        this.overallBySourceAndDay = overallBySourceAndDay;
        this.byModel = byModel;
    }

    static PublishedBoards of(Arena arena) {
        List<PublishedRating> ratings =
                arena.scores() instanceof Arena.Ratings published ? published.ratings() : List.of();
        Map<String, Board> wholes = new HashMap<>();
        Map<ModelId, Map<Entrant, List<PublishedRating>>> byModel = new HashMap<>();
        Optional<Board> overall = last(ratings, Optional.empty());
        for (PublishedRating rating : ratings) {
            if (rating.axis().isEmpty()) {
                String key = rating.source() + rating.day();
                if (!wholes.containsKey(key)) {
                    wholes.put(key, board(ratings, Optional.empty(), rating.source(), rating.day()));
                }
                if (overall.isPresent() && overall.get().source().equals(Optional.of(rating.source()))) {
                    byModel.computeIfAbsent(rating.entrant().model(), id -> new TreeMap<>())
                            .computeIfAbsent(rating.entrant(), id -> new java.util.ArrayList<>())
                            .add(rating);
                }
            }
        }
        List<Board> axes = arena.axes().stream()
                .flatMap(axis -> last(ratings, Optional.of(axis)).stream())
                .toList();
        return new PublishedBoards(overall, axes, wholes, byModel);
    }

    private static Optional<Board> last(List<PublishedRating> ratings, Optional<Arena.Axis> axis) {
        return ratings.stream()
                .filter(rating -> rating.axis().equals(axis.map(Arena.Axis::id)))
                .max(Comparator.comparing(PublishedRating::day))
                .map(rating -> board(ratings, axis, rating.source(), rating.day()));
    }

    private static Board board(List<PublishedRating> ratings, Optional<Arena.Axis> axis, String source, LocalDate day) {
        List<PublishedRating> rows = ratings.stream()
                .filter(rating -> rating.axis().equals(axis.map(Arena.Axis::id))
                        && rating.source().equals(source)
                        && rating.day().equals(day))
                .toList();
        return new Board(
                axis,
                day,
                Optional.of(source),
                rows.get(0).field(),
                0,
                rows.stream().map(PublishedBoards::standing).sorted(BEST_FIRST).toList());
    }

    private static Standing standing(PublishedRating rating) {
        return new Standing(
                rating.entrant(),
                rating.rank().orElse(1),
                false,
                rating.day(),
                estimate(rating),
                rating.votes(),
                Optional.of(rating));
    }

    private static Estimate estimate(PublishedRating rating) {
        return new Estimate(rating.score(), rating.score(), rating.low(), rating.high(), Optional.empty());
    }

    Optional<Board> overall() {
        return overall;
    }

    List<Board> axes() {
        return axes;
    }

    Optional<Board> beside(Board axis) {
        return Optional.ofNullable(overallBySourceAndDay.get(axis.source().orElse("") + axis.day()));
    }

    List<Standing> of(ModelId model) {
        return byModel.getOrDefault(model, Map.of()).values().stream()
                .map(rows -> rows.stream()
                        .max(Comparator.comparing(PublishedRating::day))
                        .orElseThrow())
                .map(PublishedBoards::standing)
                .sorted(BEST_FIRST)
                .toList();
    }

    List<Point> history(Entrant entrant) {
        return byModel.getOrDefault(entrant.model(), Map.of()).getOrDefault(entrant, List.of()).stream()
                .map(rating -> new Point(rating.day(), estimate(rating), rating.votes()))
                .toList();
    }
}
