package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Origin;
import dev.vitrine.price.Price;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A price of a model, and its path in the model's record. */
record PlacedPrice(Offer offer, Price price, int offerNumber, int number) {
    /** The prices of all offers of a model. */
    static Stream<PlacedPrice> of(Model model) {
        return IntStream.range(0, model.offers().size()).boxed().flatMap(offer -> of(model, offer));
    }

    /** The prices of one offer of a model. */
    static Stream<PlacedPrice> of(Model model, int number) {
        Offer offer = model.offers().get(number);
        return IntStream.range(0, offer.prices().size())
                .mapToObj(price -> new PlacedPrice(offer, offer.prices().get(price), number, price));
    }

    String path() {
        return Origin.price(offerNumber, number);
    }

    /** The path of a fact of the price. */
    String path(String fact) {
        return path() + "." + fact;
    }
}
