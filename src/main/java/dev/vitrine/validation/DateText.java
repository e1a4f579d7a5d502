package dev.vitrine.validation;

import dev.vitrine.value.PartialDate;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern SECONDS = Pattern.compile("(1\\d{9})(?:\\d{3})?");
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)((?:19|20)\\d{2})(?:\\D|$)");
    private static final Pattern DAY = Pattern.compile("(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th)?(?:\\D|$)");
    private static final Pattern EARLY_YEAR = Pattern.compile("0(0\\d{2}(?:-\\d{2})?)");
    private static final Pattern LOOKALIKE = Pattern.compile("[0-9oOlI]{4}-[0-9oOlI]{2}-[0-9oOlI]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("^(\\d{1,2}[- /.]?[A-Za-z]{3,9}[- /.,']+)(\\d{2})$");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(?:[qh]\\d|spring|summer|autumn|fall|winter|early|mid|late|end of|c\\.|ca\\.?|~)");
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
        return name(Month.of(month)) + " " + year + " has "
                + YearMonth.of(year, month).lengthOfMonth() + " days";
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /**
     * The edit that makes a date of a text.
     *
     * @param wantsDay whether a month or a year alone is not enough
     */
    public static String hint(String text, boolean wantsDay) {
        return fix(text, wantsDay).hint("");
    }

    /** The date that is meant, as far as the text shows it; else how dates are written. */
    static ValueFix fix(String text, boolean wantsDay) {
        if (text.matches("\\d{4}(-\\d{2}){0,2}") && Integer.parseInt(text.substring(0, 4)) > PartialDate.LAST_YEAR) {
            return ValueFix.value("a year up to " + PartialDate.LAST_YEAR, "; an end that is not known is left out");
        }
        if (text.matches("0{4}.*")) {
            return ValueFix.value("the year", "; a date that is not known is left out");
        }
        String plain = plain(text);
        return (plain.length() > LONGEST ? Optional.<ValueFix>empty() : known(plain, wantsDay))
                .orElse(ValueFix.value(
                        "year, month and day",
                        wantsDay
                                ? ", such as 2026-11-22"
                                : " as far as they are known, such as 2026-11-22, 2026-11 or 2026"));
    }

    /** Without a mark at its end, with digits for the letters that look like them, and with all four digits of the year. */
    private static String plain(String text) {
        String bare = text.strip().replaceFirst("(?<![.,;])[.,;]++$", "");
        String digits =
                LOOKALIKE.matcher(bare).matches() ? bare.replaceAll("[oO]", "0").replaceAll("[lI]", "1") : bare;
        return SHORT_YEAR.matcher(digits).replaceFirst("$120$2");
    }

    private static Optional<ValueFix> known(String text, boolean wantsDay) {
        return match(WITH_TIME, text, parts -> known(parts.group(1), wantsDay))
                .or(() -> match(COMPACT, text, DateText::yearFirst))
                .or(() -> match(YEAR_FIRST, text, DateText::yearFirst))
                .or(() -> match(YEAR_LAST, text, DateText::yearLast))
                .or(() -> match(
                        EARLY_YEAR, text, parts -> partial("2" + parts.group(1)).map(ValueFix::value)))
                .or(() -> match(SECONDS, text, parts -> Optional.of(ValueFix.value(day(parts.group(1))))))
                .or(() -> match(YEAR_MONTH, text, parts -> month(parts.group(1), number(parts, 2)))
                        .or(() -> match(MONTH_YEAR, text, parts -> month(parts.group(2), number(parts, 1))))
                        .or(() -> inWords(text))
                        .map(date -> wholeDay(date, wantsDay)));
    }

    private static <T> Optional<T> match(Pattern form, String text, Function<Matcher, Optional<T>> read) {
        Matcher parts = form.matcher(text);
        return parts.matches() ? read.apply(parts) : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String day(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds))
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static Optional<ValueFix> yearFirst(Matcher parts) {
        String year = parts.group(1);
        int month = number(parts, 2);
        int day = number(parts, 3);
        boolean isBeyond = month >= 1 && month <= MONTHS && day > 28 && day <= 31;
        return day(year, month, day)
                .map(ValueFix::value)
                .or(() -> day(year, day, month)
                        .filter(date -> month > MONTHS)
                        .map(date -> ValueFix.value(date, ", if day and month are swapped")))
                .or(() -> partial(year)
                        .filter(known -> isBeyond)
                        .map(known ->
                                YearMonth.of(Integer.parseInt(known), month).atEndOfMonth())
                        .map(last -> ValueFix.value(last.toString(), ", the last day of that month")));
    }

    private static Optional<ValueFix> yearLast(Matcher parts) {
        boolean isShort = parts.group(3).length() == 2;
        int first = number(parts, 1);
        int second = number(parts, 2);
        boolean mayBeYear = isShort && first > MONTHS && parts.group().indexOf('-') > 0;
        Optional<String> yearFirst = day("20" + first, second, number(parts, 3)).filter(date -> mayBeYear);
        if (yearFirst.isPresent()) {
            return yearFirst.map(ValueFix::value);
        }
        if (isShort && first <= MONTHS && second <= MONTHS) {
            return Optional.of(ValueFix.value("the year first", ", with four digits, such as 2026-11-22"));
        }
        String year = (isShort ? "20" : "") + parts.group(3);
        Optional<String> dayFirst = day(year, second, first);
        Optional<String> monthFirst = day(year, first, second);
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)
                ? Optional.of(ValueFix.value(dayFirst.get(), " or " + monthFirst.get() + ": year, month, day"))
                : dayFirst.or(() -> monthFirst).map(ValueFix::value);
    }

    /** {@code 5 January 2026}, {@code Sept. 2025}, {@code Q3 2025}. */
    private static Optional<String> inWords(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, year.start(1)) + " " + text.substring(year.end(1));
        String lower = rest.toLowerCase(Locale.ROOT);
        Matcher day = DAY.matcher(rest);
        return Stream.of(Month.values())
                .filter(month ->
                        lower.contains(name(month).toLowerCase(Locale.ROOT).substring(0, 3)))
                .findFirst()
                .map(month -> day.find()
                        ? day(year.group(1), month.getValue(), number(day, 1))
                        : month(year.group(1), month.getValue()))
                .orElseGet(() -> Optional.of(year.group(1))
                        .filter(known -> PART_OF_YEAR.matcher(lower.strip()).matches()));
    }

    private static ValueFix wholeDay(String date, boolean wantsDay) {
        if (!wantsDay && date.length() == 4) {
            return ValueFix.value(date, ", or the month as well if it is known");
        }
        return !wantsDay || date.length() == 10
                ? ValueFix.value(date)
                : ValueFix.value("the day as well", ", such as " + (date + "-01-01").substring(0, 10));
    }

    private static Optional<String> day(String year, int month, int day) {
        return partial(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day));
    }

    private static Optional<String> month(String year, int month) {
        return partial(String.format(Locale.ROOT, "%s-%02d", year, month));
    }

    private static Optional<String> partial(String date) {
        return Optional.of(date).filter(SchemaMatch::exists);
    }
}
