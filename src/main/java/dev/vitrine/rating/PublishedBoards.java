package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.PublishedRating;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Boards of ratings that somebody else published: sorted, never calculated. A list is what one source says of one axis on one day,
 * and a board shows one list. Of several, the last stands for the axis, and of those of one day that of the source that the
 * arena names first.
 */
final class PublishedBoards implements Boards {
    private final Arena arena;
    private final Map<Listing, List<PublishedRating>> lists;
    private final Map<Optional<String>, Listing> last = new HashMap<>();
    private final Map<Listing, Board> wholes = new HashMap<>();
    private final List<Board> axes;
    private final Map<Entrant, List<Point>> histories = new HashMap<>();
    private final Map<ModelId, List<Standing>> standings = new HashMap<>();
    private int period = 1;

    /** What a list is known by. */
    private record Listing(Optional<String> axis, String source, LocalDate day) {
        static Listing of(PublishedRating rating) {
            return new Listing(rating.axis(), rating.source(), rating.day());
        }
    }

    PublishedBoards(Arena arena, Arena.Ratings published) {
        this.arena = arena;
        this.lists = lists(published.ratings());
        Comparator<Listing> older = older(published.sources());
        for (Listing listing : lists.keySet()) {
            last.merge(listing.axis(), listing, (one, other) -> older.compare(one, other) < 0 ? other : one);
            if (listing.axis().isEmpty()) {
                wholes.put(listing, board(listing));
            }
        }
        this.axes = arena.axes().stream()
                .flatMap(axis -> Optional.ofNullable(last.get(Optional.of(axis.id()))).stream())
                .map(this::board)
                .toList();
        tellHistories();
    }

    private static Map<Listing, List<PublishedRating>> lists(List<PublishedRating> ratings) {
        Map<Listing, List<PublishedRating>> lists = new LinkedHashMap<>();
        for (PublishedRating rating : ratings) {
            lists.computeIfAbsent(Listing.of(rating), listing -> new ArrayList<>())
                    .add(rating);
        }
        return lists;
    }

    private static Comparator<Listing> older(List<Arena.Source> sources) {
        Map<String, Integer> places = new HashMap<>();
        sources.forEach(source -> places.put(source.id(), places.size()));
        return Comparator.comparing(Listing::day)
                .thenComparing(
                        listing -> places.getOrDefault(listing.source(), places.size()), Comparator.reverseOrder());
    }

    /** A list in which a row has no rank is ranked here, among the rows that there are. */
    private Board board(Listing listing) {
        List<PublishedRating> rows = lists.get(listing);
        List<Standing> unranked = rows.stream().map(Standing::of).toList();
        boolean isRanked = rows.stream().allMatch(row -> row.rank().isPresent());
        return new Board(
                listing.axis().flatMap(arena::axis),
                listing.day(),
                Optional.of(listing.source()),
                isRanked ? field(rows) : OptionalInt.of(rows.size()),
                0,
                isRanked ? Ranking.given(unranked) : Ranking.counted(unranked));
    }

    private static OptionalInt field(List<PublishedRating> rows) {
        return rows.stream().flatMapToInt(row -> row.field().stream()).max();
    }

    /** By the source of the last list alone: another's scale may be another. */
    private void tellHistories() {
        Map<LocalDate, Board> days = new TreeMap<>();
        overall()
                .flatMap(Board::source)
                .ifPresent(source -> wholes.values().stream()
                        .filter(board -> board.source().equals(Optional.of(source)))
                        .forEach(board -> days.put(board.day(), board)));
        period = period(List.copyOf(days.keySet()));
        Map<Entrant, Standing> latest = new TreeMap<>();
        for (Board board : days.values()) {
            for (Standing standing : board.standings()) {
                latest.put(standing.entrant(), standing);
                histories
                        .computeIfAbsent(standing.entrant(), entrant -> new ArrayList<>())
                        .add(new Point(board.day(), standing.estimate(), standing.votes()));
            }
        }
        for (Standing standing : latest.values()) {
            standings
                    .computeIfAbsent(standing.entrant().model(), model -> new ArrayList<>())
                    .add(standing);
        }
        standings.values().forEach(entries -> entries.sort(Standing.BEST_FIRST));
    }

    /** The middle one of the steps from list to list, so that a list that is missing once does not count. */
    private static int period(List<LocalDate> days) {
        List<Integer> steps = IntStream.range(1, days.size())
                .mapToObj(at -> Math.toIntExact(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at))))
                .sorted()
                .toList();
        return steps.isEmpty() ? 1 : steps.get(steps.size() / 2);
    }

    @Override
    public Optional<Board> overall() {
        return Optional.ofNullable(last.get(Optional.<String>empty())).map(wholes::get);
    }

    @Override
    public List<Board> axes() {
        return axes;
    }

    @Override
    public Optional<Board> beside(Board axis) {
        return axis.source()
                .map(source -> new Listing(Optional.empty(), source, axis.day()))
                .map(wholes::get);
    }

    @Override
    public List<Standing> of(ModelId model) {
        return List.copyOf(standings.getOrDefault(model, List.of()));
    }

    @Override
    public List<Point> history(Entrant entrant) {
        return List.copyOf(histories.getOrDefault(entrant, List.of()));
    }

    @Override
    public int period() {
        return period;
    }
}
