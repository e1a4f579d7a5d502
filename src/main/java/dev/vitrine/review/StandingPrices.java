package dev.vitrine.review;

import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.change.ModelChange;
import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.price.Price;
import dev.vitrine.price.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The prices of an offer from before a change and after it. */
final class StandingPrices {
    private final ModelChange.OfferChange offer;

    StandingPrices(ModelChange.OfferChange offer) {
        this.offer = offer;
    }

    /**
     * Another amount for the same terms, which held before and now holds at the same time as a price that is new or has other
     * dates. Example: $0.20 stays, $0.90 for the same is added.
     */
    Optional<Price> beside(PriceChange change) {
        return change.current()
                .flatMap(now -> prices(offer.after())
                        .filter(other -> isOther(other, now) && overlap(other, now))
                        .filter(other -> prices(offer.before()).anyMatch(old -> isSame(old, other)))
                        .filter(other -> change.former()
                                .filter(was ->
                                        prices(offer.before()).anyMatch(old -> isSame(old, other) && overlap(old, was)))
                                .isEmpty())
                        .findFirst());
    }

    private static Stream<Price> prices(Optional<Offer> offer) {
        return offer.stream().flatMap(each -> each.prices().stream());
    }

    private static boolean isOther(Price one, Price other) {
        return isForSame(one, other) && !one.charge().equals(other.charge());
    }

    private static boolean isSame(Price one, Price other) {
        return isForSame(one, other) && one.charge().equals(other.charge());
    }

    private static boolean isForSame(Price one, Price other) {
        return one.meter() == other.meter() && one.conditions().equals(other.conditions());
    }

    private static boolean overlap(Price one, Price other) {
        return !first(one.validity()).isAfter(last(other.validity()))
                && !first(other.validity()).isAfter(last(one.validity()));
    }

    private static LocalDate first(Validity validity) {
        return validity.from().orElse(LocalDate.MIN);
    }

    private static LocalDate last(Validity validity) {
        return validity.until().orElse(LocalDate.MAX);
    }
}
