package dev.vitrine.tables;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.NumberText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The numbers of a published rating, as {@link dev.vitrine.catalog.PublishedRating} has them.
 *
 * @param score absent only where it is missing or no number
 */
record RatingNumbers(
        OptionalInt rank,
        OptionalInt field,
        Optional<BigDecimal> score,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        OptionalLong votes) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private static final Pattern LARGE = Pattern.compile("-?0*[1-9]\\d{9,}(\\.\\d+)?");
    private static final Pattern FINE = Pattern.compile("-?\\d+\\.\\d{10,}");

    /** Reads those of a row; what is none, or cannot be, is a problem. */
    static RatingNumbers read(TableRow row, TableProblems problems) {
        Optional<BigDecimal> score = number(row, TableColumn.SCORE, problems);
        if (!row.says(TableColumn.SCORE)) {
            problems.add(Problem.of(
                    DataRules.MISSING_FIELD,
                    row.at(TableColumn.SCORE),
                    "the score is missing",
                    "write it, or delete the row"));
        }
        RatingNumbers numbers = new RatingNumbers(
                place(row, TableColumn.RANK, problems),
                place(row, TableColumn.OF, problems),
                score,
                number(row, TableColumn.LOW, problems),
                number(row, TableColumn.HIGH, problems),
                whole(row, TableColumn.VOTES, problems).map(OptionalLong::of).orElse(OptionalLong.empty()));
        numbers.check(row, problems);
        return numbers;
    }

    private static Optional<BigDecimal> number(TableRow row, TableColumn column, TableProblems problems) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        problems.add(
                tooLarge(row, column).or(() -> tooFine(row, column)).orElseGet(() -> notNumber(row, column, DECIMAL)));
        return Optional.empty();
    }

    private static Optional<Long> whole(TableRow row, TableColumn column, TableProblems problems) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text));
        }
        if (text.matches("-\\d{1,9}")) {
            problems.add(Problem.of(
                    DataRules.OUT_OF_RANGE,
                    row.at(column),
                    column.key() + " cannot be negative",
                    "write the number, or leave the field empty if none is published"));
        } else {
            problems.add(tooLarge(row, column).orElseGet(() -> notNumber(row, column, WHOLE)));
        }
        return Optional.empty();
    }

    /** A rank, or how many are ranked: from 1 on. */
    private static OptionalInt place(TableRow row, TableColumn column, TableProblems problems) {
        Optional<Long> number = whole(row, column, problems);
        if (number.filter(place -> place == 0).isPresent()) {
            problems.add(Problem.of(
                    DataRules.OUT_OF_RANGE,
                    row.at(column),
                    column.key() + " cannot be 0",
                    "write a number from 1, or leave the field empty if none is published"));
            return OptionalInt.empty();
        }
        return number.map(place -> OptionalInt.of(Math.toIntExact(place))).orElse(OptionalInt.empty());
    }

    /** Of a number with more digits than any has. */
    private static Optional<Problem> tooLarge(TableRow row, TableColumn column) {
        return LARGE.matcher(row.text(column)).matches()
                ? Optional.of(Problem.of(
                        DataRules.OUT_OF_RANGE,
                        row.at(column),
                        "this number has more than 9 digits before the decimal point",
                        "compare the row with its source, and correct the number"))
                : Optional.empty();
    }

    private static Optional<Problem> tooFine(TableRow row, TableColumn column) {
        return FINE.matcher(row.text(column)).matches()
                ? Optional.of(Problem.of(
                        DataRules.OUT_OF_RANGE,
                        row.at(column),
                        "this number has more than 9 decimals",
                        "round it to 9 decimals"))
                : Optional.empty();
    }

    private static Problem notNumber(TableRow row, TableColumn column, Pattern form) {
        String text = row.text(column);
        boolean isWhole = form == WHOLE;
        return Problem.of(
                DataRules.WRONG_TYPE,
                row.at(column),
                "\"" + text + "\" is not " + (isWhole ? "a whole number such as 12484" : "a number such as 1427.5"),
                NumberText.of(text, false)
                        .filter(number -> form.matcher(number.plain()).matches())
                        .map(number -> "write " + number.plain())
                        .orElse((isWhole ? "write only digits" : "write digits, with a point before the decimals")
                                + "; leave the field empty if none is published"));
    }

    private void check(TableRow row, TableProblems problems) {
        if (!isPossiblePlace()) {
            outOfRange(
                    row, TableColumn.RANK, "there is no rank " + rank.getAsInt() + " of " + field.getAsInt(), problems);
        }
        if (row.says(TableColumn.LOW) != row.says(TableColumn.HIGH)) {
            TableColumn empty = row.says(TableColumn.LOW) ? TableColumn.HIGH : TableColumn.LOW;
            problems.add(Problem.of(
                    DataRules.MISSING_FIELD,
                    row.at(empty),
                    "the interval has only one end: " + empty.key() + " is empty",
                    "write both ends, or leave both empty if none are published"));
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            problems.add(Problem.of(
                    DataRules.OUT_OF_RANGE,
                    row.at(TableColumn.LOW),
                    "the interval starts at " + low.get() + " but ends before that, at " + high.get(),
                    "swap low and high"));
            return;
        }
        low.filter(end -> score.isPresent() && end.compareTo(score.get()) > 0)
                .ifPresent(end -> outOfRange(
                        row,
                        TableColumn.LOW,
                        "the interval starts at " + end + ", above the score, " + score.get(),
                        problems));
        high.filter(end -> score.isPresent() && end.compareTo(score.get()) < 0)
                .ifPresent(end -> outOfRange(
                        row,
                        TableColumn.HIGH,
                        "the interval ends at " + end + ", below the score, " + score.get(),
                        problems));
    }

    /** Whether rank and number of ranked models can both be right. */
    boolean isPossiblePlace() {
        return rank.isEmpty() || field.isEmpty() || rank.getAsInt() <= field.getAsInt();
    }

    private static void outOfRange(TableRow row, TableColumn column, String message, TableProblems problems) {
        problems.add(Problem.of(
                DataRules.OUT_OF_RANGE,
                row.at(column),
                message,
                "compare the row with its source, and correct the number"));
    }
}
