package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Model;
import dev.vitrine.chart.DotChart;
import dev.vitrine.chart.DotDrawing;
import dev.vitrine.pages.ArenaPlaces;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a model does by category and by language, in the arena that tells it apart by most of them. */
final class AxisPerformance {
    private static final Comparator<Row> BEST_FIRST =
            Comparator.comparing((Row row) -> row.standing().estimate().score()).reversed();

    private final Model model;
    private final ArenaBoards boards;
    private final ArenaPlaces places;
    private final List<Row> rows;

    /** A standing on the board of an axis. */
    private record Row(Arena.Axis axis, Board board, Standing standing) {}

    /** What may be drawn together: lists of one source and day. */
    private record Published(Optional<String> source, String day) {}

    private AxisPerformance(Model model, ArenaBoards boards, Context context) {
        this.model = model;
        this.boards = boards;
        this.places = context.places();
        this.rows = alike(places.axes(boards, model.id()).stream()
                .map(found -> new Row(found.board().axis().orElseThrow(), found.board(), found.standing()))
                .toList());
    }

    /** Absent where no arena tells parts of the model's votes apart. */
    static Optional<RankingsSection.Performance> of(Model model, Context context) {
        return context.ratings().all().stream()
                .map(boards -> new AxisPerformance(model, boards, context))
                .max(Comparator.comparingInt(performance -> performance.rows.size()))
                .filter(performance -> !performance.rows.isEmpty())
                .map(AxisPerformance::view);
    }

    /** Of one entry, from lists of one source and day: those that tell most. Of entries that tell as much, the better one. */
    private static List<Row> alike(List<Row> all) {
        List<Row> published = largest(
                all,
                all.stream()
                        .map(AxisPerformance::published)
                        .distinct()
                        .map(of -> all.stream()
                                .filter(row -> published(row).equals(of))
                                .toList()));
        return largest(
                published,
                published.stream()
                        .sorted(Comparator.comparing(
                                        (Row row) -> row.standing().estimate().score())
                                .reversed())
                        .map(row -> row.standing().entrant())
                        .distinct()
                        .map(entrant -> of(entrant, published)));
    }

    private static List<Row> of(Entrant entrant, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.standing().entrant().equals(entrant))
                .toList();
    }

    private static Published published(Row row) {
        return new Published(
                row.board().source(),
                row.board().source().isEmpty() ? "" : row.board().day().toString());
    }

    private static List<Row> largest(List<Row> none, Stream<List<Row>> groups) {
        return groups.reduce((first, other) -> other.size() > first.size() ? other : first)
                .orElse(none);
    }

    private RankingsSection.Performance view() {
        List<List<Row>> kinds = Stream.of(Arena.Axis.Kind.values())
                .map(kind -> rows.stream()
                        .filter(row -> row.axis().kind() == kind)
                        .sorted(BEST_FIRST)
                        .toList())
                .filter(found -> !found.isEmpty())
                .toList();
        boolean hasVotes = rows.stream().anyMatch(row -> row.standing().votes().isPresent());
        List<String> names = kinds.stream().map(found -> kind(found.get(0))).toList();
        return new RankingsSection.Performance(
                "By " + Words.and(names),
                note(hasVotes),
                hasVotes,
                kinds.stream().map(this::part).toList());
    }

    private static String kind(Row row) {
        return row.axis().kind().label().toLowerCase(Locale.ROOT);
    }

    private RankingsSection.Performance.Part part(List<Row> found) {
        Row first = found.get(0);
        return new RankingsSection.Performance.Part(
                first.axis().kind().label(),
                DotDrawing.of(
                        ScoreWords.name(model, first.standing().entrant()) + " by " + kind(first),
                        found.stream()
                                .map(row -> dot(row.axis().name(), row.standing()))
                                .toList(),
                        overall().map(standing -> dot("Overall", standing))),
                found.stream()
                        .map(row -> new RankingsSection.Performance.Axis(
                                row.axis().name(), Placing.figures(row.standing(), Optional.of(row.board()))))
                        .toList());
    }

    /** The same entry's standing in the arena as a whole, by the same list. */
    private Optional<Standing> overall() {
        Row first = rows.get(0);
        return places.beside(boards, first.board(), model.id()).stream()
                .filter(standing -> standing.entrant().equals(first.standing().entrant()))
                .findFirst();
    }

    private static DotChart.Dot dot(String label, Standing standing) {
        return new DotChart.Dot(
                label,
                standing.estimate().score(),
                standing.estimate().low(),
                standing.estimate().high());
    }

    private String note(boolean hasVotes) {
        Board board = rows.get(0).board();
        String day = Dates.text(board.day());
        String source = boards.arena()
                .scores()
                .match(
                        votes -> "votes, with the score μ − 3σ and the interval above it",
                        published -> board.source()
                                .flatMap(published::source)
                                .orElseThrow()
                                .name());
        return "In the " + ScoreWords.title(boards.arena()) + ", from " + source
                + (source.contains(day) ? "" : ", as of " + day)
                + (hasVotes ? "." : "; votes " + ScoreWords.NO_VOTES + ".")
                + (overall().isPresent() ? " The interval of a hollow dot contains the overall score." : "")
                + " Each list is fitted separately: across lists, compare ranks rather than points.";
    }
}
