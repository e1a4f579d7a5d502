package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the dates of a record tell: its release, its deprecation and retirement, and the days on which prices changed.
 *
 * <p>Example: {@code usd: 0.20, valid_until: 2026-08-17} and {@code usd: 0.24, valid_from: 2026-08-18} for the same thing are
 * one change, on 18 August.
 */
final class DatedEvents {
    private DatedEvents() {}

    static Stream<Event> of(Model model) {
        Event.Subject subject = Event.Subject.of(model);
        Stream<Event> released = model.released().stream()
                .filter(date -> date.month() != 0)
                .map(date -> new Event.Released(subject, date));
        Stream<Event> deprecated = model.lifecycle().deprecated().stream()
                .map(date -> new Event.Aged(subject, Lifecycle.Status.DEPRECATED, date));
        Stream<Event> retires = model.lifecycle().retires().stream()
                .map(date -> new Event.Aged(subject, Lifecycle.Status.RETIRED, date));
        return Stream.of(
                        released, deprecated, retires, model.offers().stream().flatMap(offer -> repriced(model, offer)))
                .flatMap(events -> events);
    }

    private static Stream<Event> repriced(Model model, Offer offer) {
        SortedMap<LocalDate, List<PriceMove>> days = new TreeMap<>();
        for (Price price : offer.prices()) {
            List<Price> same = offer.prices().stream()
                    .filter(other ->
                            other.meter() == price.meter() && other.conditions().equals(price.conditions()))
                    .toList();
            price.validity()
                    .from()
                    .ifPresent(first -> move(model, price, first, same)
                            .ifPresent(move -> days.computeIfAbsent(first, day -> new ArrayList<>())
                                    .add(move)));
        }
        return days.entrySet().stream()
                .map(day ->
                        new Event.Repriced(Event.Subject.of(model), offer.provider(), day.getKey(), day.getValue()));
    }

    /** A first price is told of where it came after the model: what it cost at its release is no change. */
    private static Optional<PriceMove> move(Model model, Price price, LocalDate first, List<Price> others) {
        Optional<Price> before = predecessor(price, first, others);
        boolean isLate =
                model.released().filter(date -> date.latest().isBefore(first)).isPresent();
        PriceMove move = new PriceMove(before, price, PriceMove.Origin.DATED);
        return before.isPresent()
                ? Optional.of(move).filter(told -> !told.isVoid())
                : Optional.of(move).filter(told -> isLate);
    }

    /**
     * What held before: in the same currency if it can be, and the last of several. That it has ended is a rule, so that a
     * price which does not end is another source's.
     */
    private static Optional<Price> predecessor(Price price, LocalDate first, List<Price> others) {
        return others.stream()
                .filter(other -> other.validity()
                        .until()
                        .filter(last -> last.isBefore(first))
                        .isPresent())
                .max(Comparator.comparing((Price other) -> currency(other).equals(currency(price)))
                        .thenComparing(other -> other.validity().until().orElseThrow())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static Optional<Currency> currency(Price price) {
        return price.first().map(Money::currency);
    }
}
