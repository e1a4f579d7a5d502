package dev.vitrine.rating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The steps in which a history is told: small enough to show a change, and so few that they can be drawn. */
enum Period {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    /** Of the calendar. */
    MONTH;

    private static final int DAYS_OF_WEEK = DayOfWeek.values().length;

    /** Days while there are no more than sixty of them, then weeks while sixty of them are enough, then months. */
    static Period of(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        if (days <= ArenaBoards.MOST_PERIODS) {
            return DAY;
        }
        return days <= (long) ArenaBoards.MOST_PERIODS * DAYS_OF_WEEK ? WEEK : MONTH;
    }

    /** How many days it has at the most. */
    int days() {
        return switch (this) {
            case DAY -> 1;
            case WEEK -> DAYS_OF_WEEK;
            case MONTH -> Month.JANUARY.maxLength();
        };
    }

    /** The last day of the period that a day is in. */
    LocalDate end(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
