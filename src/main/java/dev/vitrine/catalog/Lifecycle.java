package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where in its life a model is.
 *
 * @param stated what the record says; active unless it says otherwise
 * @param deprecated from when its maker advises against it
 * @param retires when it stops, or stopped, working
 * @param replacedBy what to use instead
 */
public record Lifecycle(
        Status stated, Optional<PartialDate> deprecated, Optional<PartialDate> retires, Optional<ModelId> replacedBy) {
    /** A model that is simply there. */
    public static final Lifecycle ACTIVE =
            new Lifecycle(Status.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty());

    /** How far along a model is. */
    public enum Status {
        PREVIEW("preview"),
        ACTIVE("active"),
        DEPRECATED("deprecated"),
        RETIRED("retired");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** The status that is written so. */
        public static Optional<Status> of(String key) {
            return Keyed.find(values(), Status::key, key);
        }
    }

    /** The status on a day: a date speaks once it is reached, a vague one at its end, whatever the
     * record still says. */
    public Status on(LocalDate day) {
        if (stated == Status.RETIRED || reached(retires, day)) {
            return Status.RETIRED;
        }
        return stated == Status.DEPRECATED || reached(deprecated, day) ? Status.DEPRECATED : stated;
    }

    private static boolean reached(Optional<PartialDate> date, LocalDate day) {
        return date.map(known -> !known.latest().isAfter(day)).orElse(false);
    }
}
