package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.source.SourceRules;
import java.util.List;

/**
 * A guess at what is wrong with a line that is no YAML, and the patch that shows whether the guess is right: the rest of the
 * file can be read with it.
 *
 * @param problem what to say if it is
 */
record RepairCandidate(Problem problem, List<Patch> patches) {
    /** A mend of {@link SourceRules#SYNTAX}, by one patch. */
    static RepairCandidate of(Location place, String message, String hint, Patch patch) {
        return of(SourceRules.SYNTAX, place, message, hint, patch);
    }

    /** A mend of another rule. */
    static RepairCandidate of(Rule rule, Location place, String message, String hint, Patch patch) {
        return new RepairCandidate(Problem.of(rule, place, message, hint), List.of(patch));
    }
}
