package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Price;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Dates are no further ahead than people announce. A release is announced for next year, rarely for the one after; a
 * retirement or the end of a price for a few years. Training data ends before today, and a score is published before it is
 * read here.
 */
final class ImplausibleDates implements ModelCheck {
    private static final int YEARS_TO_RELEASE = 3;
    private static final int YEARS_TO_END = 15;

    private final LocalDate today;

    ImplausibleDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Model model, Consumer<Problem> problems) {
        Consumer<Problem> found = problems;
        check(model.knowledge(), today, model.placeOf("knowledge"), found);
        check(model.released(), today.plusYears(YEARS_TO_RELEASE), model.placeOf("released"), found);
        LocalDate end = today.plusYears(YEARS_TO_END);
        check(model.lifecycle().deprecated(), end, model.placeOf("deprecated"), found);
        check(model.lifecycle().retires(), end, model.placeOf("retires"), found);
        model.benchmarks().forEach(score -> check(score.published(), today, score.location(), found));
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                check(
                        price.validity().from().map(ImplausibleDates::date),
                        end,
                        price.places().from(),
                        found);
                check(
                        price.validity().until().map(ImplausibleDates::date),
                        end,
                        price.places().until(),
                        found);
            }
        }
    }

    private static PartialDate date(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static void check(Optional<PartialDate> date, LocalDate last, Location place, Consumer<Problem> problems) {
        date.filter(known -> known.earliest().isAfter(last))
                .ifPresent(known -> problems.accept(Problem.of(
                        CatalogRules.IMPLAUSIBLE_DATE,
                        place,
                        known + " is too far ahead to be known",
                        "correct the year, or delete the field: what is not known is left out")));
    }
}
