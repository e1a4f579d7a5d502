package dev.vitrine.wording;

import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.List;

/** Dates as they are read: {@code 22 November 2026}, {@code September 2025}, {@code 2025}. */
public final class Dates {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Dates() {}

    public static DatedText moment(PartialDate date) {
        return new DatedText(text(date), date.toString());
    }

    public static DatedText moment(LocalDate day) {
        return moment(partial(day));
    }

    /** A day: {@code 22 November 2026}. */
    public static String text(LocalDate day) {
        return text(partial(day));
    }

    /** A date, as precise as it is known: {@code September 2025}. */
    public static String text(PartialDate date) {
        if (date.month() == 0) {
            return Integer.toString(date.year());
        }
        String month = MONTHS.get(date.month() - 1) + " " + date.year();
        return date.day() == 0 ? month : date.day() + " " + month;
    }

    /** With the preposition that the precision asks for: {@code on 4 September 2025}, {@code in September 2025}. */
    public static String when(PartialDate date) {
        return (date.day() == 0 ? "in " : "on ") + text(date);
    }

    /** A day as a date that is known to the day. */
    public static PartialDate partial(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
