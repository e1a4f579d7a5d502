package dev.vitrine.tables;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the published ratings of an arena, file by file. Rows may come in any order: each has its day, and none rests on
 * another, so they are sorted here.
 */
final class RatingRows {
    private final List<Row> rows = new ArrayList<>();
    /** By list, then by entrant: an entrant can be compared, so that many with one hash code are found as quickly. */
    private final Map<ListKey, Map<Entrant, Location>> seen = new HashMap<>();

    private final ModelFields models = new ModelFields();
    private final AxisFields axes;
    private final List<String> sources;

    RatingRows(Arena arena, Arena.Ratings scores) {
        this.axes = new AxisFields(arena);
        this.sources = scores.sources().stream().map(Arena.Source::id).toList();
    }

    /** A rating and where it is. */
    record Row(PublishedRating rating, Location at) {}

    /** A list, in which each entrant has one rating. */
    private record ListKey(LocalDate day, String source, Optional<String> axis) {}

    /** Takes a row in. */
    void read(TableRow row, TableProblems problems) {
        Optional<LocalDate> day = TableTime.day(row.text(TableColumn.DATE));
        if (day.isEmpty()) {
            problems.add(TableTime.notDay(row.text(TableColumn.DATE), row.at(TableColumn.DATE)));
        }
        Optional<ModelFields.Known> model = models.read(row, TableColumn.MODEL, problems);
        RatingNumbers numbers = RatingNumbers.read(row, problems);
        boolean isNamed = RatingTexts.check(row, problems);
        boolean isSourced = isOfSource(row, problems);
        Optional<String> axis = axis(row, problems);
        if (day.isPresent() && model.isPresent() && numbers.score().isPresent() && isNamed && isSourced) {
            Entrant entrant = new Entrant(model.get().id().orElseThrow(), variant(row));
            add(new Row(rating(row, day.get(), entrant, axis, numbers), row.at()), problems);
        }
    }

    /** All ratings, by day, then as written. */
    List<Row> sorted() {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.rating().day()))
                .toList();
    }

    private static Optional<String> variant(TableRow row) {
        return Optional.of(row.text(TableColumn.VARIANT)).filter(text -> !text.isEmpty());
    }

    private static PublishedRating rating(
            TableRow row, LocalDate day, Entrant entrant, Optional<String> axis, RatingNumbers numbers) {
        return new PublishedRating(
                day,
                row.text(TableColumn.SOURCE),
                row.text(TableColumn.NAME),
                entrant,
                axis,
                // A place that cannot be would contradict the rest of its list for the same cause.
                numbers.isPossiblePlace() ? numbers.rank() : OptionalInt.empty(),
                numbers.isPossiblePlace() ? numbers.field() : OptionalInt.empty(),
                numbers.score().orElse(BigDecimal.ZERO),
                numbers.low(),
                numbers.high(),
                numbers.votes());
    }

    private void add(Row row, TableProblems problems) {
        PublishedRating rating = row.rating();
        Location first = seen.computeIfAbsent(
                        new ListKey(rating.day(), rating.source(), rating.axis()), list -> new HashMap<>())
                .putIfAbsent(rating.entrant(), row.at());
        if (first == null) {
            rows.add(row);
            return;
        }
        problems.add(Problem.of(
                        DataRules.RATING_REPEATED,
                        row.at(),
                        "the rating of " + rating.entrant().model()
                                + rating.entrant()
                                        .variant()
                                        .map(variant -> " (" + variant + ")")
                                        .orElse("")
                                + " for this day is already at " + first,
                        "delete one of the two, or name in the column variant what sets them apart")
                .relatedTo(first));
    }

    private boolean isOfSource(TableRow row, TableProblems problems) {
        String text = row.text(TableColumn.SOURCE);
        if (sources.contains(text)) {
            return true;
        }
        problems.addOnce(
                "source " + text,
                Problem.of(
                        DataRules.UNKNOWN_VALUE,
                        row.at(TableColumn.SOURCE),
                        text.isEmpty() ? "the source is missing" : "\"" + text + "\" is not a source of this arena",
                        Suggestion.hint(text, sources)
                                .orElse("write " + String.join(" or ", sources)
                                        + ", or add it to sources in the arena's record")));
        return false;
    }

    private Optional<String> axis(TableRow row, TableProblems problems) {
        Optional<String> category = axes.read(row, Arena.Axis.Kind.CATEGORY, problems);
        Optional<String> language = axes.read(row, Arena.Axis.Kind.LANGUAGE, problems);
        if (row.says(TableColumn.CATEGORY) && row.says(TableColumn.LANGUAGE)) {
            problems.add(Problem.of(
                    DataRules.RATING_AXIS,
                    row.at(TableColumn.LANGUAGE),
                    "this rating is of a category, " + row.text(TableColumn.CATEGORY) + ", and of a language, "
                            + row.text(TableColumn.LANGUAGE),
                    "leave one of the two fields empty, or both for the arena as a whole"));
        }
        return category.or(() -> language);
    }
}
