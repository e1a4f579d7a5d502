package dev.vitrine.tables;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.DateText;
import dev.vitrine.validation.ValueChecks;
import dev.vitrine.value.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and days in tables: an instant with its zone, {@code 2026-03-19T10:15:00Z}, or a day. */
final class TableTime {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    /** A time that lacks something: a T, its zone, or both. */
    private static final Pattern NEARLY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|z|UTC|GMT|)");

    /** The form of nearly all times: each 0 is a digit. */
    private static final String PLAIN = "0000-00-00T00:00:00Z";

    private static final int DAY_LENGTH = 10;

    /** The first second of the years that dates can be of, in UTC, and the second after their last. */
    private static final long FIRST = start(PartialDate.FIRST_YEAR);

    private static final long END = start(PartialDate.LAST_YEAR + 1);

    private TableTime() {}

    private static long start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** Whether a text is a day alone, which says nothing of the hour. */
    static boolean isDay(String text) {
        return text.length() == DAY_LENGTH;
    }

    /**
     * The instant that a text names, the first of a day in UTC; absent where it names none, or one of a year that no
     * {@link PartialDate} can be of.
     */
    static Optional<Instant> instant(String text) {
        return anyInstant(text).filter(time -> time.getEpochSecond() >= FIRST && time.getEpochSecond() < END);
    }

    private static Optional<Instant> anyInstant(String text) {
        try {
            if (isDay(text)) {
                return anyDay(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            if (PLAIN.length() == text.length() && isPlain(text)) {
                return Optional.of(plain(text));
            }
            return INSTANT.matcher(text).matches() ? Optional.of(Instant.parse(seconds(text))) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether a text has the form of nearly all times. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < PLAIN.length(); i++) {
            char form = PLAIN.charAt(i);
            char character = text.charAt(i);
            if (form == '0' ? character < '0' || character > '9' : character != form) {
                return false;
            }
        }
        return true;
    }

    /** Read by hand: this is asked of a million rows, and Java's own reader takes as long as all else together. */
    private static Instant plain(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(day.toEpochSecond(time, ZoneOffset.UTC));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** With seconds, which Java wants and ISO 8601 does not. */
    private static String seconds(String text) {
        return text.charAt(16) == ':' ? text : text.substring(0, 16) + ":00" + text.substring(16);
    }

    /** The day that a text names; absent where it names none, or one of a year that no {@link PartialDate} can be of. */
    static Optional<LocalDate> day(String text) {
        return anyDay(text).filter(day -> PartialDate.hasYear(day.getYear()));
    }

    private static Optional<LocalDate> anyDay(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** What is wrong with a text that is no instant. */
    static Problem notTime(String text, Location location) {
        if (INSTANT.matcher(text).matches()) {
            return impossible(text, location);
        }
        Matcher nearly = NEARLY.matcher(text);
        if (nearly.matches()) {
            String written = nearly.group(1) + "T" + nearly.group(2) + "Z";
            boolean lacksZone = nearly.group(3).isEmpty();
            return Problem.of(
                    DataRules.WRONG_FORM,
                    location,
                    lacksZone ? "\"" + text + "\" has no time zone" : "\"" + text + "\" is not ISO 8601",
                    "write " + written + (lacksZone ? " if it is in UTC" : ""));
        }
        return notDay(text, location);
    }

    /** What is wrong with a text that is no day. */
    static Problem notDay(String text, Location location) {
        if (DAY.matcher(text).matches()) {
            return impossible(text, location);
        }
        return Problem.of(
                DataRules.WRONG_FORM,
                location,
                text.isEmpty() ? "the date is missing" : "\"" + text + "\" is not a day such as 2026-11-22",
                DateText.hint(text, true));
    }

    /** What is wrong with a text of the right form. */
    private static Problem impossible(String text, Location location) {
        if (day(text.substring(0, DAY_LENGTH)).isEmpty()) {
            return ValueChecks.impossibleDate(text.substring(0, DAY_LENGTH), location, true);
        }
        return anyInstant(text).isPresent()
                ? Problem.of(
                        DataRules.IMPOSSIBLE_DATE,
                        location,
                        "\"" + text + "\" in UTC is not within the years " + PartialDate.FIRST_YEAR + " to "
                                + PartialDate.LAST_YEAR,
                        "write a year in that range")
                : Problem.of(
                        DataRules.IMPOSSIBLE_DATE,
                        location,
                        "\"" + text + "\" is not a time of day",
                        "write an hour from 00 to 23, and minutes from 00 to 59");
    }
}
