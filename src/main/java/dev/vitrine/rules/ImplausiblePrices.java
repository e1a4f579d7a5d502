package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceBounds;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A price is between the {@link PriceBounds} of its meter, unless a note says why it is not. */
final class ImplausiblePrices implements ModelCheck {
    @Override
    public void run(Model model, Origin origin, Consumer<Problem> problems) {
        PlacedPrice.of(model)
                .filter(placed -> placed.price().note().isEmpty())
                .forEach(placed -> PriceBounds.doubt(placed.price())
                        .ifPresent(doubt ->
                                problems.accept(problem(placed.price(), doubt, origin.of(placed.path("charge"))))));
    }

    private static Problem problem(Price price, PriceBounds.Doubt doubt, Location place) {
        return Problem.of(
                CatalogRules.IMPLAUSIBLE_PRICE,
                place,
                doubt.words(price.meter()),
                doubt.meant()
                                .map(amount -> "write " + amount.toPlainString() + " if it was read for another unit")
                                .orElse("correct the amount or the unit")
                        + ", or say in a note why it is right");
    }
}
