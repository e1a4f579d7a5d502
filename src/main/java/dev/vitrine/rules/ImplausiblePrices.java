package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceBounds;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A price is between the {@link PriceBounds} of its meter, unless a note says why it is not. */
final class ImplausiblePrices implements ModelCheck {
    @Override
    public void run(Model model, Consumer<Problem> problems) {
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                if (price.note().isEmpty()) {
                    PriceBounds.doubt(price).ifPresent(doubt -> problems.accept(problem(price, doubt)));
                }
            }
        }
    }

    private static Problem problem(Price price, PriceBounds.Doubt doubt) {
        return Problem.of(
                CatalogRules.IMPLAUSIBLE_PRICE,
                price.places().charge(),
                doubt.words(price.meter()),
                doubt.meant()
                                .map(amount -> "write " + amount.toPlainString() + " if it was read for another unit")
                                .orElse("correct the amount or the unit")
                        + ", or say in a note why it is right");
    }
}
