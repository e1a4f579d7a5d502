package dev.vitrine.importing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A row of a list whose fields are asked for what they mean; what they cannot mean is reported, and reads as absent. */
final class Row {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,9})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,8}");

    private final NamedCsvRecord fields;
    private final Location location;
    private final Consumer<Problem> problems;

    Row(NamedCsvRecord fields, String path, Consumer<Problem> problems) {
        this.fields = fields;
        this.location = new Location(path, Math.toIntExact(fields.getStartingLineNumber()), 1, 0);
        this.problems = problems;
    }

    Location location() {
        return location;
    }

    /** A field that may be empty. */
    String optional(String column) {
        return fields.getField(column).strip();
    }

    /** A field of one line with something in it. */
    Optional<String> text(String column) {
        String text = fields.getField(column);
        boolean isPlain = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        if (!isPlain || text.isBlank() || !text.strip().equals(text)) {
            return wrong(column, "is not the line of text that is expected there");
        }
        return Optional.of(text);
    }

    /** A number in digits, kept as it is written. */
    Optional<BigDecimal> number(String column) {
        String text = fields.getField(column);
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : wrong(column, "is not a number");
    }

    /** How many: digits alone. */
    Optional<String> count(String column) {
        String text = fields.getField(column);
        return COUNT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).toPlainString())
                : wrong(column, "is not a count");
    }

    /** A place in a list, from 1. */
    Optional<Integer> place(String column) {
        String text = fields.getField(column);
        return PLACE.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text))
                : wrong(column, "is not a place, from 1");
    }

    /** A day such as 2026-03-19. */
    Optional<LocalDate> day(String column) {
        try {
            return Optional.of(LocalDate.parse(fields.getField(column)));
        } catch (DateTimeParseException notOne) {
            return wrong(column, "is not a day such as 2026-03-19");
        }
    }

    private <T> Optional<T> wrong(String column, String reason) {
        String text = fields.getField(column);
        String quoted = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        problems.accept(
                Problem.of(ImportRules.LIST, location, "\"" + quoted + "\" in the column " + column + " " + reason));
        return Optional.empty();
    }
}
