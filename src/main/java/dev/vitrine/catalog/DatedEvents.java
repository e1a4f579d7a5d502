package dev.vitrine.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
            List<Price> others = offer.prices().stream()
                    .filter(other -> other != price
                            && other.meter() == price.meter()
                            && other.conditions().equals(price.conditions()))
                    .toList();
            start(price, others)
                    .flatMap(first -> move(model, price, first, others).map(move -> new Dated(first, move)))
                    .ifPresent(dated -> days.computeIfAbsent(dated.day(), day -> new ArrayList<>())
                            .add(dated.move()));
        }
        return days.entrySet().stream()
                .map(day -> new Event.Repriced(
                        Event.Subject.of(model), offer.provider().id(), day.getKey(), day.getValue()));
    }

    private record Dated(LocalDate day, PriceMove move) {}

    /** Its first day; where that is not said, the day after the last one of the price that the same source gave before. */
    private static Optional<LocalDate> start(Price price, List<Price> others) {
        return price.validity()
                .from()
                .or(() -> others.stream()
                        .filter(other -> isOneSource(price, other))
                        .flatMap(other -> other.validity().until().stream())
                        .filter(last -> last.isBefore(price.evidence().checked().earliest())
                                && price.validity()
                                        .until()
                                        .filter(end -> !end.isAfter(last))
                                        .isEmpty())
                        .max(Comparator.naturalOrder())
                        .map(last -> last.plusDays(1)));
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

    /** What held before: by the same source if it can be, and the last of several. */
    private static Optional<Price> predecessor(Price price, LocalDate first, List<Price> others) {
        return others.stream()
                .filter(other -> precedes(other, price, first))
                .max(Comparator.comparing((Price other) -> isOneSource(price, other))
                        .thenComparing(DatedEvents::last)
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** It ended before; or, by the same source, it began before and nobody said when it ended. */
    private static boolean precedes(Price other, Price price, LocalDate first) {
        return other.validity()
                .until()
                .map(last -> last.isBefore(first))
                .orElseGet(() -> isOneSource(other, price)
                        && other.validity()
                                .from()
                                .map(began -> began.isBefore(first))
                                .orElse(true));
    }

    private static LocalDate last(Price price) {
        return price.validity().until().or(() -> price.validity().from()).orElse(LocalDate.MIN);
    }

    private static boolean isOneSource(Price one, Price other) {
        return Objects.equals(host(one), host(other));
    }

    private static String host(Price price) {
        URI source = price.evidence().source();
        return source.getHost() == null ? source.toString() : source.getHost();
    }
}
