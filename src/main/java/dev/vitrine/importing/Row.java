package dev.vitrine.importing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A row of a list whose fields are asked for what they mean; what they cannot mean is reported, and reads as absent. */
final class Row {
    /** What to do about a field: a list is not ours to correct. */
    private static final String MEND =
            "compare the row with the published list; if the list has the same value, leave the row out";

    private static final int LONGEST = 300;

    /** What a field may hold only in quotation marks. */
    private static final Pattern MARKED = Pattern.compile("[\",\\r\\n]");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,9})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
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

    /** Where a field begins, if no field before it is in quotation marks; the row's beginning where one has to be. */
    Location at(String column) {
        int index = fields.getHeader().indexOf(column);
        int start = 1;
        for (String before : fields.getFields().subList(0, index)) {
            if (MARKED.matcher(before).find()) {
                return location;
            }
            start += before.length() + 1;
        }
        return new Location(
                location.path(), location.line(), start, fields.getField(column).length());
    }

    /** A field of one line, which may be empty. */
    Optional<String> note(String column) {
        return fields.getField(column).isEmpty() ? Optional.of("") : text(column);
    }

    /** A field of one line with something in it. */
    Optional<String> text(String column) {
        String text = fields.getField(column);
        boolean isPlain = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        if (!isPlain || text.isBlank() || !text.strip().equals(text)) {
            return wrong(column, "is not a single line of text");
        }
        return Optional.of(text);
    }

    /** A number in digits, kept as it is written. */
    Optional<BigDecimal> number(String column) {
        String text = fields.getField(column);
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : wrong(column, "is not a number");
    }

    /** How far an interval reaches to either side: a number from 0 on. */
    Optional<BigDecimal> margin(String column) {
        return fields.getField(column).startsWith("-")
                ? wrong(column, "is negative, but an interval extends to both sides")
                : number(column);
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
                : wrong(column, "is not a rank, which starts at 1");
    }

    /** A day such as 2026-03-19. */
    Optional<LocalDate> day(String column) {
        String text = fields.getField(column);
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                if (PartialDate.hasYear(day.getYear())) {
                    return Optional.of(day);
                }
            }
        } catch (DateTimeParseException notInTheCalendar) {
            // Said below, as of every other text that is no day.
        }
        return wrong(column, "is not a day such as 2026-03-19");
    }

    private <T> Optional<T> wrong(String column, String reason) {
        String text = fields.getField(column);
        String quoted = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        problems.accept(Problem.of(
                ImportRules.LIST, at(column), "\"" + quoted + "\" in the column " + column + " " + reason, MEND));
        return Optional.empty();
    }
}
