package dev.vitrine.records;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A kind of slip of an editor's hand; it is the same one wherever it happens. */
@FunctionalInterface
interface Slip {
    /** What becomes of a record; absent where the slip cannot happen, or changes nothing. */
    Optional<Slipped> at(Spot spot);

    /** A name that is written in another way. */
    static Slip name(String kind, Predicate<String> fits, UnaryOperator<String> written) {
        return spot -> spot.key()
                .filter(key ->
                        fits.test(spot.name()) && !written.apply(spot.name()).equals(spot.name()))
                .map(key ->
                        Slipped.of(kind, spot, spot.from(), spot.from() + key.length(), written.apply(spot.name())));
    }

    /** A single value that is written in another way. */
    static Slip value(String kind, Predicate<Spot> fits, UnaryOperator<String> written) {
        return when(
                spot -> spot.isScalar()
                        && fits.test(spot)
                        && !written.apply(spot.written()).equals(spot.written()),
                spot -> Slipped.of(kind, spot, spot.valueFrom(), spot.to(), written.apply(spot.written())));
    }

    /** Any other change. */
    static Slip when(Predicate<Spot> fits, Function<Spot, Slipped> slipped) {
        return spot -> Optional.of(spot).filter(fits).map(slipped);
    }

    /** The same, where a problem has to point at another place than the new text. */
    default Slip wrongAt(Function<Slipped, Location> place) {
        return spot -> at(spot).map(slipped -> slipped.at(place.apply(slipped)));
    }

    /** The same, where the place of the problem depends on what is around. */
    default Slip elsewhere() {
        return spot -> at(spot).map(Slipped::anywhere);
    }

    /** The name of the field. */
    static Location name(Slipped slipped) {
        return slipped.spot().key().orElseThrow();
    }

    /** The first character of the value. */
    static Location first(Slipped slipped) {
        return Spot.place(slipped.spot().file(), slipped.text(), slipped.spot().valueFrom(), 1);
    }

    /** The first character of a piece of the value. */
    static Location part(Slipped slipped, String piece) {
        int at = slipped.text().indexOf(piece, slipped.spot().valueFrom());
        return Spot.place(slipped.spot().file(), slipped.text(), at, 1);
    }

    /** What follows the first comma of the value. */
    static Location afterComma(Slipped slipped) {
        int comma = slipped.text().indexOf(',', slipped.spot().valueFrom());
        int at = slipped.text().charAt(comma + 1) == ' ' ? comma + 2 : comma + 1;
        return Spot.place(slipped.spot().file(), slipped.text(), at, slipped.to() - at);
    }

    /** A word in which the first letter that has a twin in the Cyrillic script is that. */
    static String cyrillic(String text) {
        return List.of("aа", "eе", "oо", "cс", "pр", "xх").stream()
                .filter(pair -> text.indexOf(pair.charAt(0)) >= 0)
                .findFirst()
                .map(pair -> text.replaceFirst(pair.substring(0, 1), pair.substring(1)))
                .orElse(text);
    }

    /** A word without its third letter; a short one as it is. */
    static String shortened(String text) {
        return text.length() < 4 ? text : text.substring(0, 2) + text.substring(3);
    }

    /** A word with its second and third letters swapped; a short one as it is. */
    static String swapped(String text) {
        return text.length() < 4 ? text : text.substring(0, 1) + text.charAt(2) + text.charAt(1) + text.substring(3);
    }

    /** A word with its second letter twice; a short one as it is. */
    static String doubled(String text) {
        return text.length() < 4 ? text : text.substring(0, 2) + text.substring(1);
    }

    /** A word that begins with a capital letter. */
    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
