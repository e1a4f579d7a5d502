package dev.vitrine.records;

import java.util.List;
import java.util.stream.Stream;

/** The catalog of slips: each is tried at every spot where a hand can make it. */
final class Slips {
    private static final List<Slip> ALL = Stream.of(
                    NameSlips.all(),
                    WordSlips.all(),
                    FigureSlips.all(),
                    TextSlips.all(),
                    ListSlips.all(),
                    LayoutSlips.all())
            .flatMap(slips -> slips)
            .toList();

    private Slips() {}

    /** Every slip at every spot of a record. A gateway's headers may have any name, so a slip there shows nowhere. */
    static Stream<Slipped> of(List<Spot> spots) {
        return spots.stream()
                .filter(spot -> !spot.pointer().startsWith("headers/"))
                .flatMap(spot -> ALL.stream().flatMap(slip -> slip.at(spot).stream()));
    }
}
