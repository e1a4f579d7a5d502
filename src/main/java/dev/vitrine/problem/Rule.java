package dev.vitrine.problem;

import java.util.Objects;

/**
 * A check with a permanent name. The name never changes once released: people silence, search and explain by it.
 *
 * @param id the permanent name, words joined by hyphens, such as {@code unknown-field}
 * @param severity the severity of its findings
 * @param reason why the rule exists, one sentence for the person who broke it
 */
public record Rule(String id, Severity severity, String reason) {
    public Rule {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(reason);
        if (!id.matches("[a-z0-9]++(-[a-z0-9]++)*+")) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    /** A rule whose findings fail the build. */
    public static Rule error(String id, String reason) {
        return new Rule(id, Severity.ERROR, reason);
    }

    /** A rule whose findings are shown but do not fail the build. */
    public static Rule warning(String id, String reason) {
        return new Rule(id, Severity.WARNING, reason);
    }
}
