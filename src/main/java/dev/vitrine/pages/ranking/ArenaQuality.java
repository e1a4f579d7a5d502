package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Model;
import dev.vitrine.chart.LineChart;
import dev.vitrine.chart.LineDrawing;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Point;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the best models of an arena did over time. */
final class ArenaQuality {
    private static final int LINES = 5;

    private final ArenaBoards boards;
    private final ArenaWords words;

    ArenaQuality(ArenaBoards boards, Context context) {
        this.boards = boards;
        this.words = new ArenaWords(context);
    }

    /** A model's best entry with its scores. */
    private record Line(String name, Entrant entrant, List<Point> points) {}

    /** A chart of the first five models that have scores of two days or more; absent where fewer than two have. */
    Optional<ArenaView.Quality> view() {
        return boards.overall()
                .map(this::lines)
                .filter(lines -> lines.size() > 1)
                .map(this::view);
    }

    private List<Line> lines(Board board) {
        return ArenaWords.best(board)
                .map(this::line)
                .filter(line -> line.points().size() > 1)
                .limit(LINES)
                .toList();
    }

    private Line line(Standing standing) {
        Model model = words.model(standing);
        return new Line(
                ScoreWords.name(model, standing.entrant()), standing.entrant(), boards.history(standing.entrant()));
    }

    private ArenaView.Quality view(List<Line> lines) {
        String title = ScoreWords.title(boards.arena()) + ": the best models over time";
        LineChart chart = LineDrawing.of(
                title,
                lines.stream()
                        .map(line -> new LineChart.Line(
                                line.name(),
                                line.points().stream().map(ArenaQuality::point).toList(),
                                boards.reach()))
                        .toList(),
                List.of());
        return new ArenaView.Quality(
                "history",
                "Over time",
                intro(lines.size()),
                Optional.of(chart),
                Optional.empty(),
                Optional.empty(),
                table(title, lines));
    }

    private String intro(int lines) {
        boolean isCounted = boards.arena().scores() instanceof Arena.Votes;
        String which = "The " + lines + " best models that " + (isCounted ? "have a score on" : "were listed on")
                + " more than one day, by their overall scores. ";
        if (lines > LineDrawing.MOST_INTERVALS) {
            return which
                    + "The intervals of that many lines would cover each other, so they are only in the table. The scale"
                    + " does not start at 0.";
        }
        return which + "Whiskers are "
                + (isCounted ? "from μ − 3σ, the score, to μ + 3σ." : "the publisher’s intervals.")
                + " The scale does not start at 0.";
    }

    private static LineChart.Point point(Point point) {
        return new LineChart.Point(
                point.day(),
                point.estimate().score(),
                point.estimate().low(),
                point.estimate().high());
    }

    /** A row for each day on which any of them has a score, newest first. */
    private static FactTable table(String caption, List<Line> lines) {
        List<FactTable.Column> columns = new ArrayList<>(List.of(FactTable.column("day", "Day")));
        List<Map<LocalDate, Point>> byDay = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>(Collections.reverseOrder());
        for (Line line : lines) {
            columns.add(FactTable.numbers("line" + columns.size(), line.name()));
            Map<LocalDate, Point> points = new HashMap<>();
            line.points().forEach(point -> points.put(point.day(), point));
            days.addAll(points.keySet());
            byDay.add(points);
        }
        return new FactTable(
                caption,
                columns,
                0,
                days.stream()
                        .map(day -> new FactTable.Row(Stream.concat(
                                        Stream.of(FactTable.Cell.of(Dates.text(day), day.toString())),
                                        byDay.stream().map(points -> cell(Optional.ofNullable(points.get(day)))))
                                .toList()))
                        .toList());
    }

    private static FactTable.Cell cell(Optional<Point> point) {
        return point.map(found -> ArenaWords.score(found.estimate()).with(detail(found)))
                .orElse(FactTable.Cell.NONE);
    }

    /** The upper end, of which the score of votes is the lower, and how many votes there are. */
    private static Optional<String> detail(Point point) {
        List<String> parts = new ArrayList<>();
        point.estimate()
                .skill()
                .flatMap(skill -> point.estimate().high())
                .ifPresent(high -> parts.add("to " + ScoreWords.figure(high)));
        point.votes().ifPresent(votes -> parts.add(Words.count(votes, "vote")));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
}
