package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Model;
import dev.vitrine.chart.LineChart;
import dev.vitrine.chart.LineDrawing;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.Point;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a model's overall scores over time, beside what happened to it. */
final class QualityTracker {
    private final Model model;
    private final ScoreEvents events;

    QualityTracker(Model model, Context context) {
        this.model = model;
        this.events = new ScoreEvents(model, context);
    }

    /** An entry's scores in an arena. */
    private record Course(Placing placing, String name, List<Point> points) {
        LineChart.Line line() {
            return new LineChart.Line(
                    name,
                    points.stream()
                            .map(point -> new LineChart.Point(
                                    point.day(),
                                    point.estimate().score(),
                                    point.estimate().low(),
                                    point.estimate().high()))
                            .toList(),
                    placing.boards().reach());
        }

        boolean isBroken() {
            return line().stretches().size() > 1;
        }
    }

    /** A line for each arena that knows an entry on two days: the best such entry. Absent where none does. */
    Optional<RankingsSection.Tracker> view(List<Placing> placings) {
        List<Course> courses =
                placings.stream().flatMap(placing -> course(placing).stream()).toList();
        return courses.isEmpty()
                ? Optional.empty()
                : Optional.of(new RankingsSection.Tracker(
                        note(courses), courses.stream().map(this::track).toList()));
    }

    private Optional<Course> course(Placing placing) {
        return placing.standings().stream()
                .map(standing -> new Course(
                        placing,
                        ScoreWords.name(model, standing.entrant()),
                        placing.boards().history(standing.entrant())))
                .filter(course -> course.points().size() > 1)
                .findFirst();
    }

    private RankingsSection.Tracker.Track track(Course course) {
        String title =
                course.name() + " in the " + ScoreWords.title(course.placing().arena());
        return new RankingsSection.Tracker.Track(
                LineDrawing.of(title, List.of(course.line()), happenings(course.points())), rows(course));
    }

    private static String note(List<Course> courses) {
        boolean isCounted =
                courses.stream().anyMatch(course -> !course.placing().isPublished());
        boolean isBroken = courses.stream().anyMatch(Course::isBroken);
        boolean isShort = courses.stream()
                .anyMatch(course -> rows(course).size() < course.points().size());
        return "Score over time of the best entry with at least two days of data; the band is the confidence"
                + " interval."
                + (isCounted ? " For scores from votes, it reaches from the score, μ − 3σ, to μ + 3σ." : "")
                + (isBroken ? " A line breaks if scores are missing for longer." : "")
                + (isShort ? " The table leaves out days without changes." : "");
    }

    /** Days on which nothing changed are left out, save the first and the last of each part of the line. */
    private static List<RankingsSection.Tracker.Day> rows(Course course) {
        Set<LocalDate> ends = new HashSet<>();
        for (List<LineChart.Point> stretch : course.line().stretches()) {
            ends.add(stretch.get(0).day());
            ends.add(stretch.get(stretch.size() - 1).day());
        }
        List<RankingsSection.Tracker.Day> rows = new ArrayList<>();
        RankingsSection.Figures before = null;
        for (Point point : course.points()) {
            RankingsSection.Figures figures = figures(point);
            if (ends.contains(point.day()) || !figures.equals(before)) {
                rows.add(new RankingsSection.Tracker.Day(Dates.moment(point.day()), figures));
            }
            before = figures;
        }
        Collections.reverse(rows);
        return rows;
    }

    private static RankingsSection.Figures figures(Point point) {
        return new RankingsSection.Figures(
                ScoreWords.figure(point.estimate().score()),
                Placing.interval(point.estimate()),
                "",
                point.votes().isPresent() ? Words.grouped(point.votes().getAsLong()) : ScoreWords.NO_VOTES);
    }

    private List<LineChart.Happening> happenings(List<Point> points) {
        return events.between(points.get(0).day(), points.get(points.size() - 1).day());
    }
}
