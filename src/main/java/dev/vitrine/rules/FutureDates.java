package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What was checked was checked on a day that has come. */
final class FutureDates implements Check {
    private final LocalDate today;

    FutureDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                offer.latency()
                        .ifPresent(latency -> check(latency.evidence().checked(), latency.checkedAt(), problems));
                offer.prices()
                        .forEach(price ->
                                check(price.evidence().checked(), price.places().checked(), problems));
            }
        }
    }

    private void check(PartialDate checked, Location location, Consumer<Problem> problems) {
        if (checked.earliest().isAfter(today)) {
            problems.accept(Problem.of(
                    CatalogRules.FUTURE,
                    location,
                    checked + " is still to come",
                    "write the day on which the source was read"));
        }
    }
}
