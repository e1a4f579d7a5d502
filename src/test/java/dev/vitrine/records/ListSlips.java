package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.schema.TextFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Slips in the brackets and commas of lists, and lists and groups in the place of single values. */
final class ListSlips {
    private ListSlips() {}

    static Stream<Slip> all() {
        Predicate<Spot> isSingle =
                spot -> spot.isField() && spot.isPlain() && !spot.written().matches(".*[\\[{,].*");
        return Stream.of(
                Slip.value("list for a single value", isSingle, text -> "[" + text + "]")
                        .wrongAt(Slip::name),
                Slip.value(
                                "group for a single value",
                                isSingle.and(spot -> !spot.isAddress()),
                                text -> "{value: " + text + "}")
                        .wrongAt(Slip::name),
                list("list without its end", ListSlips::isList, ListSlips::endless)
                        .wrongAt(Slip::first),
                list("list without its beginning", ListSlips::isList, text -> text.substring(1))
                        .elsewhere(),
                list("list without brackets", ListSlips::isList, ListSlips::bare)
                        .wrongAt(slipped -> isTorn(slipped) ? Slip.afterComma(slipped) : whole(slipped)),
                list("list closed by a brace", ListSlips::isList, text -> endless(text) + "}")
                        .wrongAt(ListSlips::last),
                list("list closed twice", ListSlips::isList, text -> text + "]").wrongAt(ListSlips::last),
                list("group for a list", ListSlips::isList, text -> "{first: second}")
                        .wrongAt(Slip::name),
                list("list without a comma", ListSlips::isOfWords, text -> text.replaceFirst(", ", " "))
                        .elsewhere(),
                list("list with semicolons", ListSlips::isOfWords, text -> text.replace(", ", "; "))
                        .elsewhere());
    }

    private static Slip list(String kind, Predicate<Spot> fits, UnaryOperator<String> written) {
        return Slip.when(
                fits.and(spot -> !written.apply(spot.written()).equals(spot.written())),
                spot -> Slipped.of(kind, spot, spot.valueFrom(), spot.to(), written.apply(spot.written())));
    }

    private static boolean isList(Spot spot) {
        return spot.isField() && !spot.isScalar() && spot.written().matches("\\[[^{\\n]*]");
    }

    /** Whether it is a list of single words: a line of text may hold a semicolon. */
    private static boolean isOfWords(Spot spot) {
        return isList(spot)
                && spot.schema()
                        .entry()
                        .filter(entry -> entry.form().equals(Optional.of(TextFormat.LINE)))
                        .isEmpty();
    }

    private static String endless(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static String bare(String text) {
        return text.substring(1, text.length() - 1);
    }

    /** In braces, what follows the first comma is a field to YAML. */
    private static boolean isTorn(Slipped slipped) {
        return slipped.spot().isFlow() && slipped.spot().written().contains(",");
    }

    private static Location whole(Slipped slipped) {
        return Spot.place(
                slipped.spot().file(),
                slipped.text(),
                slipped.spot().valueFrom(),
                slipped.to() - slipped.spot().valueFrom());
    }

    private static Location last(Slipped slipped) {
        return Spot.place(slipped.spot().file(), slipped.text(), slipped.to() - 1, 1);
    }
}
