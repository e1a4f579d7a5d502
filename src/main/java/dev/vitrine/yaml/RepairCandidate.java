package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import java.util.List;

/**
 * A guess at what is wrong with text that is not YAML, and the patches that show whether the guess is right: the rest of the
 * file can be read with them.
 *
 * @param problem what to report if it is
 */
record RepairCandidate(Problem problem, List<Patch> patches) {}
