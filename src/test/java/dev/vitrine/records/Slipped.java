package dev.vitrine.records;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record after one slip.
 *
 * @param slip what kind of slip it was
 * @param spot where it was, and the record before it
 * @param text of the record after it
 * @param expected where a problem may point: the smallest span that is wrong; empty if the slip shows elsewhere
 * @param from where the field begins that the slip is in, in the text after it
 * @param to where that field ends
 */
record Slipped(String slip, Spot spot, String text, List<Location> expected, int from, int to) {
    /** A piece of the record replaced by another, which is what is wrong. */
    static Slipped of(String slip, Spot spot, int from, int to, String with) {
        return of(slip, spot, from, to, with, 0, with.length());
    }

    /**
     * A piece of the record replaced by another, of which a part is wrong.
     *
     * @param wrong where the part begins in the new piece
     * @param length of the part
     */
    static Slipped of(String slip, Spot spot, int from, int to, String with, int wrong, int length) {
        String text = spot.text().substring(0, from) + with + spot.text().substring(to);
        int longer = text.length() - spot.text().length();
        return new Slipped(
                slip,
                spot,
                text,
                List.of(Spot.place(spot.file(), text, from + wrong, length)),
                Math.min(spot.from(), from),
                Math.max(spot.to(), to) + longer);
    }

    /** The same, wrong elsewhere. */
    Slipped at(Location other) {
        return new Slipped(slip, spot, text, List.of(other), from, to);
    }

    /** The same, where another place is as good. */
    Slipped orAt(Location other) {
        return new Slipped(
                slip,
                spot,
                text,
                Stream.concat(expected.stream(), Stream.of(other)).toList(),
                from,
                to);
    }

    /** The same, where the place depends on what is around it. */
    Slipped anywhere() {
        return new Slipped(slip, spot, text, List.of(), from, to);
    }

    boolean isAt(Location place) {
        return expected.isEmpty() || expected.contains(place);
    }

    /** The text with a hint's edit made; absent where the hint leaves a choice, or is not a replacement. */
    Optional<String> fixed(Location place, String hint) {
        return place.line() == 0 ? Optional.empty() : HintEdit.of(this, place, hint);
    }

    /** Slips of one kind at fields of one meaning are alike: the first stands for all. */
    String kind() {
        return slip + " " + spot.file().replaceFirst("[^/]+$", "") + " "
                + spot.pointer().replaceAll("/[0-9]+", "[]");
    }

    @Override
    public String toString() {
        int at = expected.isEmpty() ? from : Spot.offset(text, expected.get(0));
        int end = text.indexOf('\n', Math.min(at, text.length()));
        return slip + " at " + spot.file() + " " + spot.pointer() + ": "
                + text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end < 0 ? text.length() : end);
    }
}
