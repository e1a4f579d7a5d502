package dev.vitrine.style;

import dev.vitrine.problem.Problem;

/**
 * A way in which a record's form differs from the house's, and the edit that fixes it.
 *
 * @param problem a warning, with the edit in words
 * @param edit of the text as it is; two mendings of one text may overlap, so to make several use {@link RecordStyle#mend}
 */
public record StyleFinding(Problem problem, Edit edit) {}
