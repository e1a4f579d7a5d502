package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.price.Validity;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Dates are not before the first models, and no further ahead than people announce. A release is announced for next year, rarely for the one after; a
 * retirement or the end of a price for a few years. Training data ends before today, and a score is published before it is
 * read here.
 */
final class ImplausibleDates implements ModelCheck {
    private static final int YEARS_TO_RELEASE = 3;
    private static final int YEARS_TO_END = 15;

    /** No model that can still be bought or downloaded is older; what is earlier was filled in by a form or a spreadsheet. */
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    private final LocalDate today;

    ImplausibleDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Model model, Origin origin, Consumer<Problem> problems) {
        Dates dates = new Dates(origin, problems);
        LocalDate end = today.plusYears(YEARS_TO_END);
        dates.check(model.knowledge(), today, "knowledge");
        dates.check(model.released(), today.plusYears(YEARS_TO_RELEASE), "released");
        dates.check(model.lifecycle().deprecated(), end, "deprecated");
        dates.check(model.lifecycle().retires(), end, "retires");
        for (int i = 0; i < model.benchmarks().size(); i++) {
            dates.check(model.benchmarks().get(i).published(), today, Origin.item("benchmarks", i));
        }
        PlacedPrice.of(model).forEach(placed -> {
            Validity validity = placed.price().validity();
            if (!validity.equals(Validity.ALWAYS)) {
                dates.check(validity.from().map(ImplausibleDates::date), end, placed.path("valid_from"));
                dates.check(validity.until().map(ImplausibleDates::date), end, placed.path("valid_until"));
            }
        });
    }

    private static PartialDate date(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The dates of one model. */
    private record Dates(Origin origin, Consumer<Problem> problems) {
        void check(Optional<PartialDate> date, LocalDate last, String fact) {
            date.filter(known -> known.latest().isBefore(EARLIEST))
                    .ifPresent(known -> problems.accept(Problem.of(
                            CatalogRules.IMPLAUSIBLE_DATE,
                            origin.of(fact),
                            known + " is before any model of this kind",
                            "correct the year, or delete the field: what is not known is left out")));
            date.filter(known -> known.earliest().isAfter(last))
                    .ifPresent(known -> problems.accept(Problem.of(
                            CatalogRules.IMPLAUSIBLE_DATE,
                            origin.of(fact),
                            known + " is too far ahead to be known",
                            "correct the year, or delete the field: what is not known is left out")));
        }
    }
}
