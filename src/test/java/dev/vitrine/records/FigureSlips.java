package dev.vitrine.records;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Slips in dates, numbers and truth values. */
final class FigureSlips {
    private FigureSlips() {}

    static Stream<Slip> all() {
        return Stream.of(dates(), numbers(), decimals(), truths()).flatMap(slips -> slips);
    }

    private static Stream<Slip> dates() {
        Predicate<Spot> isDate = spot -> spot.schema().isDate();
        Predicate<Spot> isDay = isDate.and(spot -> spot.written().length() == 10);
        Predicate<Spot> isFirstOfMarch = isDate.and(spot -> spot.written().equals("2026-03-01"));
        return Stream.of(
                Slip.value("date with slashes", isDate, text -> text.replace('-', '/')),
                Slip.value("date with dashes of print", isDate, text -> text.replace('-', '–')),
                Slip.value(
                        "date with dots",
                        isDay,
                        text -> text.substring(8) + "." + text.substring(5, 7) + "." + text.substring(0, 4)),
                Slip.value("date in words", isFirstOfMarch, text -> "1 March 2026"),
                Slip.value(
                        "date in American words", isFirstOfMarch.and(spot -> !spot.isFlow()), text -> "March 1, 2026"),
                Slip.value("date without dashes", isDay, text -> text.replace("-", "")),
                Slip.value("date of short parts", isDate, text -> text.replace("-0", "-")),
                Slip.value("date of no calendar", isDay, text -> text.substring(0, 5) + "02-30"),
                Slip.value("date with a time", isDay, text -> text + "T00:00:00Z"),
                Slip.value("date with the letter O", isDate, text -> text.replaceFirst("0", "O")),
                Slip.value("date after the last one", spot -> spot.name().equals("valid_from"), text -> "2027-01-01")
                        .elsewhere());
    }

    private static Stream<Slip> numbers() {
        Predicate<Spot> isUnbounded =
                spot -> spot.isNumber() && spot.name().matches("usd|amount|context_above|mu|sigma|beta|dimensions");
        return Stream.of(
                Slip.value("number with a currency sign", Spot::isNumber, text -> "$" + text),
                Slip.value("number in quotes", Spot::isNumber, text -> "\"" + text + "\""),
                Slip.value("number with a unit", Spot::isNumber, text -> text + " USD"),
                Slip.value("number in cents", spot -> spot.name().equals("usd"), text -> "20 cents"),
                Slip.value("number with an exponent", isUnbounded, text -> "1e1"),
                Slip.value(
                        "number of millions",
                        isUnbounded.and(spot -> !spot.name().matches("usd|amount")),
                        text -> "1M"),
                Slip.value("number with a tilde", Spot::isNumber, text -> "~" + text),
                Slip.value(
                        "number that is negative",
                        spot -> spot.isNumber() && !spot.name().matches("score|mu|beta|minimum|maximum"),
                        text -> "-" + text),
                Slip.value("number with the letter O", Spot::isNumber, text -> text.replaceFirst("0", "O")),
                Slip.value("number as a word", Spot::isNumber, text -> "many"),
                Slip.value(
                        "number with a comma after it",
                        spot -> (spot.isNumber() || spot.isTruth()) && !spot.isFlow(),
                        text -> text + ","));
    }

    private static Stream<Slip> decimals() {
        Predicate<Spot> isDecimal = spot -> spot.isNumber() && spot.written().contains(".");
        return Stream.of(
                Slip.value(
                        "number with a comma", isDecimal.and(spot -> !spot.isFlow()), text -> text.replace('.', ',')),
                Slip.value("number with a comma in braces", isDecimal.and(Spot::isFlow), text -> text.replace('.', ','))
                        .wrongAt(Slip::afterComma),
                Slip.value(
                        "number in groups",
                        spot -> spot.isNumber()
                                && !spot.isFlow()
                                && spot.written().matches("[0-9]{5,}"),
                        text -> text.substring(0, text.length() - 3) + "," + text.substring(text.length() - 3)));
    }

    private static Stream<Slip> truths() {
        return Stream.of(
                Slip.value("truth as a word", Spot::isTruth, text -> text.equals("true") ? "yes" : "no"),
                Slip.value("truth in another case", Spot::isTruth, Slip::capitalized),
                Slip.value("truth in quotes", Spot::isTruth, text -> "\"" + text + "\""),
                Slip.value("truth misspelled", Spot::isTruth, Slip::swapped));
    }
}
