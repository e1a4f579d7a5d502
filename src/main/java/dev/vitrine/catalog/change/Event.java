package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something that happened to a model, or that is announced. */
public sealed interface Event {
    /** When, as precise as it is known. */
    PartialDate date();

    /** The day that stands for the date: it is sorted by this one, and has happened once it is reached. */
    LocalDate day();

    /** What it is about. */
    default Topic topic() {
        return match(
                released -> Topic.MODELS,
                added -> Topic.MODELS,
                removed -> Topic.MODELS,
                many -> many.deed() == Many.Deed.REPRICED ? Topic.PRICES : Topic.MODELS,
                repriced -> Topic.PRICES,
                aged -> Topic.RETIREMENTS);
    }

    /** The model; absent where it is about many. */
    default Optional<Subject> subject() {
        return match(
                released -> Optional.of(released.model()),
                added -> Optional.of(added.model()),
                removed -> Optional.of(removed.model()),
                many -> Optional.empty(),
                repriced -> Optional.of(repriced.model()),
                aged -> Optional.of(aged.model()));
    }

    /** Whether it was done to the records, by their editors; otherwise to the model, by its maker or a provider. */
    default boolean isRecorded() {
        return match(
                released -> false,
                added -> true,
                removed -> true,
                many -> true,
                repriced -> repriced.moves().stream().anyMatch(move -> move.origin() == PriceMove.Origin.RECORDED),
                aged -> false);
    }

    /** Applies the function for this kind of event. A new kind does not compile until each caller handles it. */
    <R> R match(
            Function<Released, R> released,
            Function<Added, R> added,
            Function<Removed, R> removed,
            Function<Many, R> many,
            Function<Repriced, R> repriced,
            Function<Aged, R> aged);

    /** What a reader may want to follow. */
    enum Topic {
        MODELS("models"),
        PRICES("prices"),
        RETIREMENTS("retirements");

        private final String key;

        Topic(String key) {
            this.key = key;
        }

        /** As addresses name it. */
        public String key() {
            return key;
        }
    }

    /**
     * A model, as it is called now, or was called last.
     *
     * @param id of its record; there need not be a record any more
     */
    record Subject(ModelId id, String name) {
        static Subject of(Model model) {
            return new Subject(model.id(), model.name());
        }
    }

    /** An event on a day that is known. */
    sealed interface OnDay extends Event {
        @Override
        default PartialDate date() {
            return new PartialDate(day().getYear(), day().getMonthValue(), day().getDayOfMonth());
        }
    }

    /** Its maker released a model. A month stands for its first day: in September 2025 is from 1 September on. */
    record Released(Subject model, PartialDate date) implements Event {
        @Override
        public LocalDate day() {
            return date.earliest();
        }

        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return released.apply(this);
        }
    }

    /** A model's record was added to the catalog. */
    record Added(Subject model, LocalDate day) implements OnDay {
        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return added.apply(this);
        }
    }

    /** A model's record was taken out of the catalog. */
    record Removed(Subject model, LocalDate day) implements OnDay {
        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return removed.apply(this);
        }
    }

    /** So many models' records were added, removed or given other prices at once. */
    record Many(Deed deed, int count, LocalDate day) implements OnDay {
        /** What was done to many models. */
        public enum Deed {
            ADDED,
            REMOVED,
            REPRICED
        }

        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return many.apply(this);
        }
    }

    /**
     * A provider's prices for a model became others.
     *
     * @param moves at least one, in the order of prices
     */
    record Repriced(Subject model, ProviderId provider, LocalDate day, List<PriceMove> moves) implements OnDay {
        public Repriced {
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("no price moved");
            }
        }

        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return repriced.apply(this);
        }
    }

    /**
     * A model's maker advises against it, or it stops working. A month stands for its last day, as in {@link Lifecycle#on}.
     *
     * @param stage deprecated or retired
     */
    record Aged(Subject model, Lifecycle.Status stage, PartialDate date) implements Event {
        @Override
        public LocalDate day() {
            return date.latest();
        }

        @Override
        public <R> R match(
                Function<Released, R> released,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Many, R> many,
                Function<Repriced, R> repriced,
                Function<Aged, R> aged) {
            return aged.apply(this);
        }
    }
}
