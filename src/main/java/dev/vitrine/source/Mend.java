package dev.vitrine.source;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.util.List;

/**
 * A guess at what is wrong with a line that is no YAML, and the patch that shows whether the guess is right: the rest of the
 * file can be read with it.
 *
 * @param problem what to say if it is
 */
record Mend(Problem problem, List<Patch> patches) {
    /** A mend of {@link SourceRules#SYNTAX}, by one patch. */
    static Mend of(Location place, String message, String hint, Patch patch) {
        return of(SourceRules.SYNTAX, place, message, hint, patch);
    }

    /** A mend of another rule. */
    static Mend of(Rule rule, Location place, String message, String hint, Patch patch) {
        return new Mend(Problem.of(rule, place, message, hint), List.of(patch));
    }
}
