package dev.vitrine.catalog.change;

import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds which price of an offer became which. Prices of one meter under the same conditions are matched, those that have
 * most in common first.
 *
 * <p>Example: of {@code 720p $0.20} and {@code 1080p $0.30} before, {@code 1080p $0.30} and {@code 720p $0.24} now, the
 * second is the same, wherever it is, and the first changed.
 */
final class PriceMatching {
    /** What two prices of one thing have in common, the strongest likeness first. */
    private static final List<BiPredicate<Price, Price>> LIKENESS = List.of(
            (old, now) -> sameCharge(old, now) && sameDates(old, now) && sameSource(old, now),
            (old, now) -> sameKind(old, now) && sameDates(old, now) && sameSource(old, now),
            (old, now) -> sameDates(old, now) && sameSource(old, now),
            (old, now) -> sameCharge(old, now) && sameSource(old, now),
            (old, now) -> sameCharge(old, now) && sameDates(old, now),
            PriceMatching::sameCharge,
            (old, now) -> sameKind(old, now) && sameSource(old, now),
            (old, now) -> sameKind(old, now) && sameDates(old, now),
            PriceMatching::sameKind,
            (old, now) -> true);

    private final List<PriceChange> changes = new ArrayList<>();

    private PriceMatching() {}

    /** What became of the prices of an offer, in the order of prices. */
    static List<PriceChange> between(List<Price> before, List<Price> after) {
        PriceMatching matching = new PriceMatching();
        SortedMap<Terms, List<Price>> old = byTerms(before);
        SortedMap<Terms, List<Price>> now = byTerms(after);
        SortedMap<Terms, List<Price>> all = new TreeMap<>(old);
        all.putAll(now);
        for (Terms terms : all.keySet()) {
            matching.match(
                    new ArrayList<>(old.getOrDefault(terms, List.of())),
                    new ArrayList<>(now.getOrDefault(terms, List.of())));
        }
        matching.correctTerms();
        return matching.changes;
    }

    /** A price that is gone, and the same under other conditions: what it is for was corrected. */
    private void correctTerms() {
        for (PriceChange change : List.copyOf(changes)) {
            if (change instanceof PriceChange.Removed removed) {
                Price old = removed.price();
                changes.stream()
                        .filter(PriceChange.Added.class::isInstance)
                        .filter(added -> old.meter() == added.price().meter()
                                && sameCharge(old, added.price())
                                && sameDates(old, added.price())
                                && sameSource(old, added.price()))
                        .findFirst()
                        .ifPresent(added -> {
                            changes.set(changes.indexOf(added), new PriceChange.Restated(old, added.price()));
                            changes.remove(removed);
                        });
            }
        }
    }

    /** What a price is for. */
    private record Terms(Meter meter, Conditions conditions) implements Comparable<Terms> {
        private static final Comparator<Terms> ORDER =
                Comparator.comparing(Terms::meter).thenComparing(Terms::conditions);

        @Override
        public int compareTo(Terms other) {
            return ORDER.compare(this, other);
        }
    }

    private static SortedMap<Terms, List<Price>> byTerms(List<Price> prices) {
        SortedMap<Terms, List<Price>> groups = new TreeMap<>();
        prices.stream()
                .sorted()
                .forEach(price -> groups.computeIfAbsent(
                                new Terms(price.meter(), price.conditions()), terms -> new ArrayList<>())
                        .add(price));
        return groups;
    }

    private void match(List<Price> old, List<Price> now) {
        take(old, now, PriceMatching::same).clear();
        List<PriceChange> pairs = new ArrayList<>();
        for (BiPredicate<Price, Price> alike : LIKENESS) {
            take(old, now, alike).forEach(pair -> pairs.add(change(pair.before(), pair.after())));
        }
        pairs.forEach(pair -> changes.add(succeeded(pair, now)));
        old.forEach(price -> changes.add(new PriceChange.Removed(price)));
        now.forEach(price -> changes.add(new PriceChange.Added(price)));
    }

    private record Pair(Price before, Price after) {}

    /** Takes out of both lists the prices that are alike. */
    private static List<Pair> take(List<Price> old, List<Price> now, BiPredicate<Price, Price> alike) {
        List<Pair> pairs = new ArrayList<>();
        for (Iterator<Price> each = old.iterator(); each.hasNext(); ) {
            Price before = each.next();
            Optional<Price> after =
                    now.stream().filter(price -> alike.test(before, price)).findFirst();
            if (after.isPresent()) {
                pairs.add(new Pair(before, after.get()));
                now.remove(after.get());
                each.remove();
            }
        }
        return pairs;
    }

    private static PriceChange change(Price before, Price after) {
        if (!sameCharge(before, after)) {
            return new PriceChange.Changed(before, after, Optional.empty());
        }
        boolean readAgain = sameDates(before, after)
                && sameSource(before, after)
                && before.note().equals(after.note())
                && after.evidence().checked().compareTo(before.evidence().checked()) > 0;
        return readAgain ? new PriceChange.Rechecked(before, after) : new PriceChange.Restated(before, after);
    }

    /** A price that now ends, together with the new one that begins after it, is one change; both are told at once. */
    private static PriceChange succeeded(PriceChange change, List<Price> added) {
        if (!(change instanceof PriceChange.Restated ended)
                || ended.before().validity().until().isPresent()
                || ended.after().validity().until().isEmpty()) {
            return change;
        }
        LocalDate last = ended.after().validity().until().get();
        Optional<Price> next = added.stream()
                .filter(price -> price.validity().from().filter(last::isBefore).isPresent())
                .min(Comparator.comparing((Price price) -> !sameSource(ended.after(), price))
                        .thenComparing(price -> price.validity().from().orElseThrow()));
        next.ifPresent(added::remove);
        return next.<PriceChange>map(price -> new PriceChange.Changed(
                        ended.before(),
                        price,
                        price.validity().from().map(first -> new PriceChange.Succession(last, first))))
                .orElse(change);
    }

    private static boolean same(Price old, Price now) {
        return sameCharge(old, now)
                && sameDates(old, now)
                && old.evidence().equals(now.evidence())
                && old.note().equals(now.note());
    }

    private static boolean sameCharge(Price old, Price now) {
        return old.charge().equals(now.charge());
    }

    private static boolean sameDates(Price old, Price now) {
        return old.validity().equals(now.validity());
    }

    private static boolean sameSource(Price old, Price now) {
        return old.evidence().source().equals(now.evidence().source());
    }

    /** Both flat, or both tiered, and in one currency; or both free, and so on. */
    private static boolean sameKind(Price old, Price now) {
        return old.charge().getClass().equals(now.charge().getClass())
                && currency(old).equals(currency(now));
    }

    private static Optional<Currency> currency(Price price) {
        return price.first().map(Money::currency);
    }
}
