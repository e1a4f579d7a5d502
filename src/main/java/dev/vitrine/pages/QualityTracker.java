package dev.vitrine.pages;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Model;
import dev.vitrine.rating.Point;
import dev.vitrine.rating.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Follows a model's overall scores over time, beside what happened to it. */
final class QualityTracker {
    private final Model model;
    private final ScoreEvents events;

    QualityTracker(Model model, Context context) {
        this.model = model;
        this.events = new ScoreEvents(model, context);
    }

    /** A line for each arena that knows an entry on two days: the best such entry. Absent where none does. */
    Optional<RankingsSection.Tracker> view(List<Placing> placings) {
        List<RankingsSection.Tracker.Track> tracks =
                placings.stream().flatMap(placing -> track(placing).stream()).toList();
        return tracks.isEmpty() ? Optional.empty() : Optional.of(new RankingsSection.Tracker(note(placings), tracks));
    }

    private Optional<RankingsSection.Tracker.Track> track(Placing placing) {
        return placing.standings().stream()
                .filter(standing -> placing.boards().history(standing.entrant()).size() > 1)
                .findFirst()
                .map(standing -> track(placing, standing));
    }

    private RankingsSection.Tracker.Track track(Placing placing, Standing standing) {
        List<Point> points = placing.boards().history(standing.entrant());
        String name = ScoreWords.name(model, standing.entrant());
        LineChart.Line line = new LineChart.Line(
                name,
                points.stream()
                        .map(point -> new LineChart.Point(
                                point.day(),
                                point.estimate().score(),
                                point.estimate().low(),
                                point.estimate().high()))
                        .toList());
        return new RankingsSection.Tracker.Track(
                LineDrawing.of(
                        name + " in the " + ScoreWords.title(placing.arena()), List.of(line), happenings(points)),
                rows(points));
    }

    private static String note(List<Placing> placings) {
        boolean isCounted =
                placings.stream().anyMatch(placing -> placing.arena().scores() instanceof Arena.Votes);
        return "Overall scores of the entry that stands for the model; the band is the interval."
                + (isCounted ? " Where votes are counted here, it reaches up from the score, μ − 3σ, to μ + 3σ." : "");
    }

    private static List<RankingsSection.Tracker.Day> rows(List<Point> points) {
        List<RankingsSection.Tracker.Day> rows = new ArrayList<>();
        RankingsSection.Figures before = null;
        for (Point point : points) {
            RankingsSection.Figures figures = new RankingsSection.Figures(
                    ScoreWords.figure(point.estimate().score()),
                    Placing.interval(point.estimate()),
                    "",
                    point.votes().isPresent() ? Words.grouped(point.votes().getAsLong()) : ScoreWords.NO_VOTES);
            if (!figures.equals(before)) {
                rows.add(new RankingsSection.Tracker.Day(Dates.moment(point.day()), figures));
            }
            before = figures;
        }
        Collections.reverse(rows);
        return rows;
    }

    private List<LineChart.Happening> happenings(List<Point> points) {
        return events.between(points.get(0).day(), points.get(points.size() - 1).day());
    }
}
