package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every check, in one place: add a class that is a {@link Check}, and a line here. One that holds models against one another has
 * to be told to {@link #tieAlike} too.
 */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new MissingOperations(),
            new UnfitOperations(),
            new UnsentParameters(),
            new UnfitEntrants(),
            new MixedScripts(),
            new TakenNames(),
            new SharedNames(),
            new RepeatedModels(),
            new RepeatedPrices(),
            new PriceJumps(),
            new ImplausiblePrices(),
            new ScoreRanges(),
            new RepeatedScores(),
            new Replacements());

    private Checks() {}

    /**
     * Whether a later state of a model says the same to {@link TakenNames}, {@link SharedNames}, {@link RepeatedModels} and {@link Replacements}, which hold one model
     * against another, and to {@link UnfitEntrants}, which holds it against arenas; all other checks look at a model by itself
     * and at records that are no models. So where this holds, what was found wrong elsewhere still is, and nothing new is.
     */
    public static boolean tieAlike(Model before, Model later) {
        return before.type() == later.type()
                && before.output().equals(later.output())
                && before.aliases().equals(later.aliases())
                && before.name().equals(later.name())
                && RepeatedModels.sold(before)
                        .keySet()
                        .equals(RepeatedModels.sold(later).keySet())
                && before.lifecycle().replacedBy().equals(later.lifecycle().replacedBy());
    }

    /** Whether a problem is of two models, so that it may go or come when one of them is read again without the other. */
    public static boolean isTie(Problem problem) {
        return problem.rule().equals(CatalogRules.MODEL_REPEATED)
                || problem.rule().equals(CatalogRules.NAME_SHARED);
    }

    /**
     * The mentions of records that are not there; found whatever else is broken.
     *
     * @param names of all records that exist, whole or broken, by ids such as {@code provider:fal}
     * @param mentions of records, by such ids
     */
    public static List<Problem> mentions(Map<String, String> names, List<Mention> mentions) {
        return DanglingReferences.find(names, mentions);
    }

    /**
     * The same for rows of tables.
     *
     * @param rows the first mention of each record in a table, with how many more rows of that table make it
     */
    public static List<Problem> mentions(Map<String, String> names, Map<Mention, Integer> rows) {
        return DanglingReferences.find(names, rows);
    }

    /** A problem at a place if work on it fails. */
    static List<Problem> contained(Location place, Runnable work) {
        return InternalErrors.contain(place, () -> {
                    work.run();
                    return true;
                })
                .problems();
    }

    /**
     * Everything that does not hold between the records that are whole.
     *
     * @param today what comes after it is in the future, and a price that was checked long before it is stale; absent where
     *     the day is not asked about
     * @param findings of the last time, which are brought up to date
     */
    public static List<Problem> run(Catalog catalog, Optional<LocalDate> today, Findings findings) {
        List<Check> checks = new ArrayList<>(ALL);
        today.ifPresent(
                day -> checks.addAll(List.of(new FutureDates(day), new ImplausibleDates(day), new StalePrices(day))));
        List<Problem> problems = new ArrayList<>();
        for (Check check : checks) {
            if (check instanceof ModelCheck ofModels) {
                findings.run(ofModels, catalog, problems::add);
            } else {
                problems.addAll(contained(Location.ofFile("data"), () -> check.run(catalog, problems::add)));
            }
        }
        return problems;
    }
}
