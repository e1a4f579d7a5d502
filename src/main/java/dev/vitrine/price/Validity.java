package dev.vitrine.price;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when a price holds.
 *
 * @param from the first day; absent when it is not known
 * @param until the last day; absent while no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    /** Holds on every day that is asked about. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether it holds on that day; both ends count. */
    public boolean on(LocalDate day) {
        return !startsAfter(day) && until.map(last -> !last.isBefore(day)).orElse(true);
    }

    /** Whether it begins only after that day. */
    public boolean startsAfter(LocalDate day) {
        return from.map(first -> first.isAfter(day)).orElse(false);
    }
}
