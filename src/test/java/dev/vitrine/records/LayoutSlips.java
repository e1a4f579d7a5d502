package dev.vitrine.records;

import java.util.function.Function;
import java.util.stream.Stream;

/** Slips in what is around names and values: colons, indentation, dashes, and lines that do not belong there. */
final class LayoutSlips {
    private LayoutSlips() {}

    static Stream<Slip> all() {
        return Stream.of(colons(), indentations(), lines()).flatMap(slips -> slips);
    }

    private static Stream<Slip> colons() {
        return Stream.of(
                colon("no space after the colon", ":", 0, 1),
                colon("no colon", " ", 0, 0),
                colon("equals sign for a colon", " = ", 1, 1),
                colon("wide colon", "：", 0, 1),
                colon("semicolon for a colon", "; ", 0, 1),
                colon("no-break space after the colon", ":\u00a0", 1, 1));
    }

    /**
     * Something else between a name and its value. The problem is at the sign, or, where nothing but the name shows it, at the
     * name. In braces, YAML takes both for one name.
     */
    private static Slip colon(String kind, String sign, int wrong, int length) {
        boolean isOfName = sign.isBlank() || sign.equals(":");
        return Slip.when(spot -> spot.isField() && spot.isScalar(), spot -> {
            int name = spot.name().length();
            Slipped slipped = Slipped.of(
                    kind,
                    spot,
                    spot.from(),
                    spot.valueFrom(),
                    spot.name() + sign,
                    isOfName ? 0 : name + wrong,
                    isOfName ? name + length : length);
            return spot.isFlow()
                    ? slipped.orAt(
                            Spot.place(spot.file(), slipped.text(), slipped.from(), slipped.to() - slipped.from()))
                    : slipped;
        });
    }

    private static boolean isLine(Spot spot) {
        return spot.isOnOwnLine() && spot.isScalar();
    }

    private static Stream<Slip> indentations() {
        return Stream.of(
                indented("one space more", spot -> " ".repeat(spot.indent() + 1)),
                indented("one space less", spot -> " ".repeat(Math.max(0, spot.indent() - 1))),
                indented("indented by a tab", spot -> "\t"),
                spot -> indented("not indented", one -> "").at(spot).map(LayoutSlips::orAtName));
    }

    private static Slipped orAtName(Slipped slipped) {
        return slipped.orAt(Spot.place(
                slipped.spot().file(),
                slipped.text(),
                slipped.from(),
                slipped.spot().name().length()));
    }

    private static Slip indented(String kind, Function<Spot, String> blank) {
        return Slip.when(
                spot -> isLine(spot) && !blank.apply(spot).equals(" ".repeat(spot.indent())),
                spot -> Slipped.of(kind, spot, spot.from() - spot.indent(), spot.from(), blank.apply(spot)));
    }

    private static Stream<Slip> lines() {
        return Stream.of(
                before("dash before a field", spot -> "- ", 1),
                before("comment of another language", spot -> "// see above\n" + " ".repeat(spot.indent()), 2),
                before("line of prose", spot -> "see the note\n" + " ".repeat(spot.indent()), "see the note".length()),
                before("no-break space before a name", spot -> "\u00a0", 1),
                Slip.when(
                        LayoutSlips::isLine,
                        spot -> Slipped.of(
                                "zero-width space in a name", spot, spot.from() + 1, spot.from() + 1, "\u200b")),
                Slip.when(LayoutSlips::isLine, LayoutSlips::twice),
                Slip.when(LayoutSlips::isLine, LayoutSlips::conflict),
                Slip.when(
                        spot -> spot.isOnOwnLine() && spot.schema().isRequired(),
                        spot -> Slipped.of(
                                        "field that is not there",
                                        spot,
                                        spot.from() - spot.indent(),
                                        Math.min(spot.to() + 1, spot.text().length()),
                                        "")
                                .anywhere()));
    }

    private static Slip before(String kind, Function<Spot, String> piece, int wrong) {
        return Slip.when(
                LayoutSlips::isLine,
                spot -> Slipped.of(kind, spot, spot.from(), spot.from(), piece.apply(spot), 0, wrong));
    }

    private static Slipped twice(Spot spot) {
        String field = spot.text().substring(spot.from(), spot.to());
        String more = field + "\n" + " ".repeat(spot.indent());
        return Slipped.of(
                "field twice",
                spot,
                spot.from(),
                spot.from(),
                more,
                more.length(),
                spot.name().length());
    }

    private static Slipped conflict(Spot spot) {
        int start = spot.from() - spot.indent();
        String line = spot.text().substring(start, spot.to());
        String mark = "<<<<<<< HEAD";
        return Slipped.of(
                "conflict of a merge",
                spot,
                start,
                spot.to(),
                mark + "\n" + line + "\n=======\n" + line + "\n>>>>>>> branch",
                0,
                mark.length());
    }
}
