package dev.vitrine.pages;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Model;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a model does by category and by language, in the arena that tells it apart by most of them. */
final class AxisPerformance {
    private final Model model;
    private final ArenaBoards boards;
    private final List<Row> rows;

    /** A standing on the board of an axis. */
    private record Row(Arena.Axis axis, Board board, Standing standing) {}

    /** What may be drawn together: lists of one source and day. */
    private record Published(Optional<String> source, String day) {}

    private AxisPerformance(Model model, ArenaBoards boards) {
        this.model = model;
        this.boards = boards;
        this.rows = alike(boards.axes().stream()
                .flatMap(board -> Placing.standings(board, model.id()).stream()
                        .map(standing -> new Row(board.axis().orElseThrow(), board, standing)))
                .toList());
    }

    static List<RankingsSection.Part> of(Model model, Context context) {
        return context.ratings().all().stream()
                .map(boards -> new AxisPerformance(model, boards))
                .max(Comparator.comparingInt(performance -> performance.rows.size()))
                .map(AxisPerformance::parts)
                .orElse(List.of());
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

    private List<RankingsSection.Part> parts() {
        return Stream.of(Arena.Axis.Kind.values())
                .map(kind -> rows.stream()
                        .filter(row -> row.axis().kind() == kind)
                        .sorted(Comparator.comparing(
                                        (Row row) -> row.standing().estimate().score())
                                .reversed())
                        .toList())
                .filter(found -> !found.isEmpty())
                .map(this::part)
                .toList();
    }

    private RankingsSection.Part part(List<Row> found) {
        Row first = found.get(0);
        Arena.Axis.Kind kind = first.axis().kind();
        Optional<Standing> overall = boards.overallBeside(first.board()).stream()
                .flatMap(board -> Placing.standings(board, model.id()).stream())
                .filter(standing -> standing.entrant().equals(first.standing().entrant()))
                .findFirst();
        boolean hasVotes = found.stream().anyMatch(row -> row.standing().votes().isPresent());
        return new RankingsSection.Part(
                kind.label(),
                DotDrawing.of(
                        ScoreWords.name(model, first.standing().entrant()) + " by "
                                + kind.label().toLowerCase(Locale.ROOT),
                        found.stream()
                                .map(row -> dot(row.axis().name(), row.standing()))
                                .toList(),
                        overall.map(standing -> dot("Overall", standing))),
                note(first, overall.isPresent(), hasVotes),
                hasVotes,
                found.stream()
                        .map(row -> new RankingsSection.Part.Row(
                                row.axis().name(), Placing.figures(row.standing(), Optional.of(row.board()))))
                        .toList());
    }

    private static DotChart.Dot dot(String label, Standing standing) {
        return new DotChart.Dot(
                label,
                standing.estimate().score(),
                standing.estimate().low(),
                standing.estimate().high());
    }

    private String note(Row row, boolean hasOverall, boolean hasVotes) {
        List<String> parts = new ArrayList<>();
        parts.add(
                boards.arena().scores() instanceof Arena.Ratings published
                        ? Words.possessive(published.publisher()) + " scores in the "
                                + ScoreWords.title(boards.arena()) + ", from "
                                + row.board()
                                        .source()
                                        .flatMap(published::source)
                                        .orElseThrow()
                                        .name() + ", "
                                + Dates.text(row.board().day())
                                + (hasVotes ? "." : "; votes " + ScoreWords.NO_VOTES + ".")
                        : "Counted here in the " + ScoreWords.title(boards.arena()) + " from votes until "
                                + Dates.text(row.board().day())
                                + ": the score μ − 3σ, and how far the interval reaches above it.");
        if (hasOverall) {
            parts.add("A hollow dot’s interval holds the overall score.");
        }
        return String.join(" ", parts);
    }
}
