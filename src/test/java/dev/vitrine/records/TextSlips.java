package dev.vitrine.records;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Slips in addresses and in free text, and values that are not there. */
final class TextSlips {
    private TextSlips() {}

    static Stream<Slip> all() {
        return Stream.of(addresses(), texts(), values()).flatMap(slips -> slips);
    }

    private static Stream<Slip> addresses() {
        return Stream.of(
                scheme("address without a scheme", ""),
                Slip.value(
                        "address that is not encrypted",
                        spot -> spot.isAddress() && !spot.file().endsWith("catalog.yaml"),
                        text -> text.replace("https://", "http://")),
                scheme("address with a misspelled scheme", "htps://"),
                scheme("address without a colon", "https//"),
                scheme("address with one slash", "https:/"),
                Slip.value(
                        "address in angle brackets",
                        spot -> spot.isAddress() && !spot.isFlow(),
                        text -> "<" + text + ">"),
                Slip.value("address as a link of Markdown", Spot::isAddress, text -> "[page](" + text + ")"),
                Slip.value("address with a space", Spot::isAddress, text -> text.replace("example", "example/a b")));
    }

    private static Slip scheme(String kind, String scheme) {
        return Slip.value(kind, Spot::isAddress, text -> text.replace("https://", scheme));
    }

    private static Stream<Slip> texts() {
        Predicate<Spot> isLine = spot -> spot.isLine() && spot.isPlain() && spot.isField();
        return Stream.of(
                Slip.value("text with an at sign before it", isLine.and(spot -> !spot.isFlow()), text -> "@" + text)
                        .wrongAt(Slip::first),
                Slip.value("text with a colon", isLine, text -> "Note: " + text)
                        .wrongAt(slipped -> Slip.part(slipped, ": ")),
                Slip.value("text with an open quote", isLine, text -> "\"" + text)
                        .wrongAt(Slip::first),
                Slip.value("text in smart quotes", isLine, text -> "“" + text + "”"),
                Slip.value("text with a quote within quotes", isLine, text -> "\"A \"" + text + "\" b?\"")
                        .wrongAt(slipped ->
                                Slip.part(slipped, "\"" + slipped.spot().written() + "\"")),
                Slip.value(
                        "text with a comma after it",
                        spot -> spot.isPlain()
                                && !spot.isFlow()
                                && !spot.isLine()
                                && spot.schema().wantsText()
                                && !spot.name().matches("description|answer"),
                        text -> text + ","));
    }

    private static Stream<Slip> values() {
        Predicate<Spot> isField = spot -> spot.isScalar() && spot.isField() && !spot.isFlow();
        return Stream.of(
                gone("value that is not there", isField, text -> ""),
                gone("value that is commented out", isField, text -> " # " + text),
                gone(
                                "value behind a comment mark",
                                isField.and(spot -> spot.written().matches("[A-Za-z0-9].*")),
                                text -> " #" + text)
                        .wrongAt(slipped -> Spot.place(
                                slipped.spot().file(),
                                slipped.text(),
                                slipped.spot().valueFrom(),
                                slipped.spot().written().length() + 1)));
    }

    /** What is left of a field without a value is its name. */
    private static Slip gone(String kind, Predicate<Spot> fits, UnaryOperator<String> written) {
        return Slip.when(
                        fits,
                        spot -> Slipped.of(
                                kind,
                                spot,
                                spot.from() + spot.key().orElseThrow().length() + 1,
                                spot.to(),
                                written.apply(spot.written())))
                .wrongAt(Slip::name);
    }
}
