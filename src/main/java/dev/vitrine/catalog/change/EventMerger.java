package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what the records say together with what happened to the records, so that nothing is told twice. */
final class EventMerger {
    /** A model that is added within so many days of its release is new once, not twice. */
    private static final int ONE_NEWS = 31;

    /** Within so many days the same amounts for the same thing are the same change, on the day that the record says. */
    private static final int ONE_CHANGE = 92;

    private final Catalog catalog;
    private final List<Event> told;

    /** What makes prices one event: whose they are for what, and the day. */
    private record Prices(ModelId model, ProviderId provider, LocalDate day) {}

    /** A telling of what the records' dates say. */
    EventMerger(Catalog catalog, List<Event> dated) {
        this.catalog = catalog;
        this.told = dated;
    }

    /** The same, with what happened to the records besides, the oldest first. */
    List<Event> with(Collection<Event> recorded) {
        Map<Prices, List<Event.Repriced>> prices = new LinkedHashMap<>();
        Map<ModelId, List<Event.Repriced>> dated = new HashMap<>();
        List<Event> all = new ArrayList<>();
        for (Event event : told) {
            if (event instanceof Event.Repriced repriced) {
                dated.computeIfAbsent(repriced.model().id(), id -> new ArrayList<>())
                        .add(repriced);
                add(prices, repriced);
            } else {
                all.add(event);
            }
        }
        for (Event event : recorded) {
            if (event instanceof Event.Repriced repriced) {
                news(repriced, dated.getOrDefault(repriced.model().id(), List.of()))
                        .ifPresent(news -> add(prices, news));
            } else if (!(event instanceof Event.Added added && isReleasedThen(added))) {
                all.add(event);
            }
        }
        prices.values().forEach(same -> all.addAll(joined(same)));
        return sums(all);
    }

    private static void add(Map<Prices, List<Event.Repriced>> prices, Event.Repriced event) {
        prices.computeIfAbsent(new Prices(event.model().id(), event.provider(), event.day()), key -> new ArrayList<>())
                .add(event);
    }

    private boolean isReleasedThen(Event.Added added) {
        Model model = catalog.models().get(added.model().id());
        return model != null
                && model.released()
                        .filter(date -> date.month() != 0)
                        .filter(date -> ChronoUnit.DAYS.between(date.latest(), added.day()) <= ONE_NEWS)
                        .isPresent();
    }

    /** What of a recorded change no date in the record tells. */
    private static Optional<Event.Repriced> news(Event.Repriced recorded, List<Event.Repriced> dated) {
        List<PriceMove> moves = recorded.moves().stream()
                .filter(move -> dated.stream()
                        .filter(other -> other.provider().equals(recorded.provider())
                                && Math.abs(ChronoUnit.DAYS.between(other.day(), recorded.day())) <= ONE_CHANGE)
                        .flatMap(other -> other.moves().stream())
                        .noneMatch(move::tellsSame))
                .toList();
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event.Repriced(recorded.model(), recorded.provider(), recorded.day(), moves));
    }

    /** Changes of one day as one: from 2 to 3 and from 3 to 4 is from 2 to 4; there and back again is none. */
    private static List<Event> joined(List<Event.Repriced> same) {
        List<PriceMove> moves = new ArrayList<>();
        same.stream().flatMap(event -> event.moves().stream()).forEach(move -> {
            int index = follows(moves, move);
            if (index >= 0) {
                moves.set(index, moves.get(index).then(move));
            } else if (moves.stream().noneMatch(move::tellsSame)) {
                moves.add(move);
            }
        });
        moves.removeIf(PriceMove::isVoid);
        moves.sort(Comparator.comparing(PriceMove::after));
        Event.Repriced last = same.get(same.size() - 1);
        return moves.isEmpty()
                ? List.of()
                : List.of(new Event.Repriced(last.model(), last.provider(), last.day(), moves));
    }

    private static int follows(List<PriceMove> moves, PriceMove move) {
        for (int index = 0; index < moves.size(); index++) {
            PriceMove earlier = moves.get(index);
            boolean goesOn = move.before()
                    .map(Price::charge)
                    .equals(Optional.of(earlier.after().charge()));
            if (earlier.isFor(move) && goesOn) {
                return index;
            }
        }
        return -1;
    }

    /** Two imports of one day are one, of as many models as both together; a model added twice in a day is added once. */
    private static List<Event> sums(List<Event> events) {
        record Import(Event.Many.Deed deed, LocalDate day) {}
        Map<Import, Integer> imports = new LinkedHashMap<>();
        record Deed(Event.Many.Deed kind, ModelId model, LocalDate day) {}
        Map<Deed, Event> single = new LinkedHashMap<>();
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            event.match(
                    all::add,
                    added -> single.put(
                            new Deed(Event.Many.Deed.ADDED, added.model().id(), added.day()), added),
                    removed -> single.put(
                            new Deed(Event.Many.Deed.REMOVED, removed.model().id(), removed.day()), removed),
                    many -> imports.merge(new Import(many.deed(), many.day()), many.count(), Integer::sum),
                    all::add,
                    all::add);
        }
        all.addAll(single.values());
        imports.forEach((of, count) -> all.add(new Event.Many(of.deed(), count, of.day())));
        return all;
    }
}
