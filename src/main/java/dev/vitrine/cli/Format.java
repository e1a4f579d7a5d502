package dev.vitrine.cli;

import java.util.Locale;

/** How problems are printed; a name in lower case is what is typed. */
enum Format {
    /** For a person at a terminal. */
    TEXT,
    /** As annotations of a GitHub workflow. */
    GITHUB,
    /** For programs. */
    JSON,
    /** SARIF 2.1.0, for code scanning. */
    SARIF;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
