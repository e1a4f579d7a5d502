package dev.vitrine.catalog.change;

import dev.vitrine.price.Price;
import java.util.stream.Collectors;

/** Events and prices in a few words, for assertions. */
final class EventText {
    private EventText() {}

    /** Such as {@code 2026-08-18 acme-cloud 0.2→0.24}, {@code 2026-10 retired} or {@code 2026-08-01 ADDED 30}. */
    static String of(Event event) {
        return event.date() + " " + what(event);
    }

    private static String what(Event event) {
        if (event instanceof Event.Repriced repriced) {
            return repriced.provider() + " "
                    + repriced.moves().stream()
                            .map(move -> move.before().map(EventText::amount).orElse("") + "→" + amount(move.after()))
                            .collect(Collectors.joining(" "));
        }
        if (event instanceof Event.Many many) {
            return many.deed() + " " + many.count();
        }
        return event instanceof Event.Aged aged
                ? aged.stage().key()
                : event.getClass().getSimpleName();
    }

    /** The amount of a flat price, such as 0.2. */
    static String amount(Price price) {
        return price.flat().orElseThrow().amount().toPlainString();
    }
}
