/**
 * The git command and what it answers: revisions, trees, the log. Nothing that a repository configures is run. May
 * import {@code problem} and {@code source}.
 */
package dev.vitrine.git;
