package dev.vitrine.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as it is known.
 *
 * @param year {@link #FIRST_YEAR} to {@link #LAST_YEAR}
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when no day is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    /** The first year that a date can be of: no program of the kind is older. */
    public static final int FIRST_YEAR = 1950;

    /** The last year that a date can be of: nobody plans further ahead, and who writes 9999 means that there is no end. */
    public static final int LAST_YEAR = 2099;

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (!hasYear(year)) {
            throw new DateTimeException("year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day needs a month");
        }
        if (month != 0) {
            YearMonth.of(year, month);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    /** Whether a date can be of that year. */
    public static boolean hasYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The day itself, or the nearest one of a year that a date can be of: a commit can claim any day. */
    public static LocalDate nearest(LocalDate day) {
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
        LocalDate last = LocalDate.of(LAST_YEAR, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws DateTimeException if the text is of another form or there is no such day
     */
    public static PartialDate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("\"" + text + "\" is not YYYY, YYYY-MM or YYYY-MM-DD");
        }
        return new PartialDate(Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }

    private static int number(String digits) {
        if (digits == null) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        if (number == 0) {
            throw new DateTimeException("months and days count from 01");
        }
        return number;
    }

    /** The first day that this can mean: 2025-09 is 1 September 2025. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that this can mean: 2025-09 is 30 September 2025. */
    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : earliest();
    }

    /** Whether the day is known. */
    public boolean isDay() {
        return day != 0;
    }

    /** By {@link #earliest}; of two with the same first day the vaguer comes first. */
    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = Integer.compare(Math.max(month, 1), Math.max(other.month, 1));
        int byDay = Integer.compare(Math.max(day, 1), Math.max(other.day, 1));
        int byFirstDay = byYear != 0 ? byYear : byMonth != 0 ? byMonth : byDay;
        return byFirstDay != 0 ? byFirstDay : Integer.compare(precision(), other.precision());
    }

    private int precision() {
        return (month == 0 ? 0 : 1) + (day == 0 ? 0 : 1);
    }

    /** ISO 8601, as precise as known: {@code 2025-09}. */
    @Override
    public String toString() {
        return year + (month == 0 ? "" : twoDigits(month)) + (day == 0 ? "" : twoDigits(day));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
