package dev.vitrine.validation;

import dev.vitrine.value.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them, and how a record has them. */
public final class DateText {
    private static final String GAP = "(?:\\s*+[-./–—,]\\s*+|\\s++)";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})" + GAP + "(\\d{1,2})" + GAP + "(\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})" + GAP + "(\\d{1,2})" + GAP + "(\\d{4}|\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})" + GAP + "(\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})" + GAP + "(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\s*\\d{1,2}:.*");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)((?:19|20)\\d{2})(?:\\D|$)");
    private static final Pattern DAY = Pattern.compile("(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th)?(?:\\D|$)");
    private static final Pattern EARLY_YEAR = Pattern.compile("0(0\\d{2})(-.*)?");
    private static final Pattern LOOKALIKE = Pattern.compile("[0-9oOlI]{4}-[0-9oOlI]{2}-[0-9oOlI]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("^(\\d{1,2}[- /.]?[A-Za-z]{3,9}[- /.,']+)(\\d{2})$");
    private static final int LONGEST = 40;
    private static final int MONTHS = 12;

    private DateText() {}

    /** What is wrong with a date that has the right form, after it: "February 2026 has 28 days". */
    static String impossible(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (!PartialDate.hasYear(year)) {
            return "years go from " + PartialDate.FIRST_YEAR + " to " + PartialDate.LAST_YEAR;
        }
        int month = date.length() < 7 ? 1 : Integer.parseInt(date.substring(5, 7));
        if (month < 1 || month > MONTHS) {
            return "there is no month " + date.substring(5, 7);
        }
        YearMonth of = YearMonth.of(year, month);
        return of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year + " has " + of.lengthOfMonth()
                + " days";
    }

    /**
     * The edit that makes a date of a text.
     *
     * @param wantsDay whether a month or a year alone is not enough
     */
    public static String hint(String text, boolean wantsDay) {
        String trimmed = plain(text);
        if (text.matches("\\d{4}(-\\d{2}){0,2}") && Integer.parseInt(text.substring(0, 4)) > PartialDate.LAST_YEAR) {
            return "write a year up to " + PartialDate.LAST_YEAR + "; an end that is not known is left out";
        }
        return (trimmed.length() > LONGEST ? Optional.<String>empty() : known(trimmed, wantsDay))
                .orElse(
                        wantsDay
                                ? "write year, month and day, such as 2026-11-22"
                                : "write year, month and day as far as they are known, such as 2026-11-22, 2026-11 or 2026");
    }

    /** Without a mark at its end, with digits for the letters that look like them, and with all four digits of the year. */
    private static String plain(String text) {
        String bare = text.strip().replaceFirst("(?<![.,;])[.,;]++$", "");
        String digits =
                LOOKALIKE.matcher(bare).matches() ? bare.replaceAll("[oO]", "0").replaceAll("[lI]", "1") : bare;
        return SHORT_YEAR.matcher(digits).replaceFirst("$120$2");
    }

    /** The date alone, where the text leaves no doubt of it. */
    static Optional<String> value(String text, boolean wantsDay) {
        return known(plain(text), wantsDay)
                .filter(edit -> text.length() <= LONGEST && edit.matches("write [0-9-]+"))
                .map(edit -> edit.substring("write ".length()));
    }

    private static Optional<String> known(String text, boolean wantsDay) {
        Matcher time = WITH_TIME.matcher(text);
        if (time.matches()) {
            return known(time.group(1), wantsDay).or(() -> day(time.group(1)).map(DateText::write));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return yearFirst(compact);
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return yearFirst(first);
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return yearLast(last);
        }
        Matcher early = EARLY_YEAR.matcher(text);
        if (early.matches()) {
            String date = "2" + early.group(1) + (early.group(2) == null ? "" : early.group(2));
            return isPartial(date) ? Optional.of(write(date)) : Optional.empty();
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(write(Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString()));
        }
        return yearAndMonth(text).or(() -> inWords(text)).map(date -> wholeDay(date, wantsDay));
    }

    private static Optional<String> yearFirst(Matcher parts) {
        String year = parts.group(1);
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        Optional<String> date = day(year, month, day);
        if (date.isPresent()) {
            return date.map(DateText::write);
        }
        if (month > MONTHS && day(year, day, month).isPresent()) {
            return Optional.of(write(day(year, day, month).get()) + ", if day and month are swapped");
        }
        boolean beyond = month >= 1 && month <= MONTHS && day > 28 && day <= 31 && isPartial(year);
        return beyond
                ? Optional.of(write(YearMonth.of(Integer.parseInt(year), month)
                                .atEndOfMonth()
                                .toString()) + ", the last day of that month")
                : Optional.empty();
    }

    private static Optional<String> yearLast(Matcher parts) {
        String year = parts.group(3).length() == 2 ? "20" + parts.group(3) : parts.group(3);
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        boolean isYearFirst = parts.group(3).length() == 2
                && first > MONTHS
                && parts.group().indexOf('-') > 0
                && day("20" + parts.group(1), second, Integer.parseInt(parts.group(3)))
                        .isPresent();
        if (isYearFirst) {
            return day("20" + parts.group(1), second, Integer.parseInt(parts.group(3)))
                    .map(DateText::write);
        }
        Optional<String> dayFirst = day(year, second, first);
        Optional<String> monthFirst = day(year, first, second);
        if (parts.group(3).length() == 2 && first <= MONTHS && second <= MONTHS) {
            return Optional.of("write the year first, with four digits, such as 2026-11-22");
        }
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return Optional.of(write(dayFirst.get()) + " or " + monthFirst.get() + ": year, month, day");
        }
        return dayFirst.or(() -> monthFirst).map(DateText::write);
    }

    private static Optional<String> yearAndMonth(String text) {
        Matcher first = YEAR_MONTH.matcher(text);
        if (first.matches()) {
            return month(first.group(1), Integer.parseInt(first.group(2)));
        }
        Matcher last = MONTH_YEAR.matcher(text);
        return last.matches() ? month(last.group(2), Integer.parseInt(last.group(1))) : Optional.empty();
    }

    /** {@code 5 January 2026}, {@code Sept. 2025}, {@code Q3 2025}. */
    private static Optional<String> inWords(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, year.start(1)) + " " + text.substring(year.end(1));
        String lower = rest.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (lower.contains(name.substring(0, 3))) {
                Matcher day = DAY.matcher(rest);
                return day.find()
                        ? day(year.group(1), month.getValue(), Integer.parseInt(day.group(1)))
                        : month(year.group(1), month.getValue());
            }
        }
        boolean isPart = lower.strip()
                .matches("(?:[qh]\\d|spring|summer|autumn|fall|winter|early|mid|late|end of|c\\.|ca\\.?|~)");
        return isPart ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static String wholeDay(String date, boolean wantsDay) {
        boolean isDay = date.length() == 10;
        if (!wantsDay && date.length() == 4) {
            return write(date) + ", or the month as well if it is known";
        }
        return !wantsDay || isDay
                ? write(date)
                : "write the day as well, such as " + (date + "-01-01").substring(0, 10);
    }

    private static Optional<String> day(String year, int month, int day) {
        return day(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day));
    }

    private static Optional<String> day(String date) {
        try {
            LocalDate.parse(date);
            return isPartial(date) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String year, int month) {
        String date = String.format(Locale.ROOT, "%s-%02d", year, month);
        return isPartial(date) ? Optional.of(date) : Optional.empty();
    }

    private static boolean isPartial(String date) {
        try {
            PartialDate.parse(date);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static String write(String date) {
        return "write " + date;
    }
}
