package dev.vitrine.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err problems and progress
 * @param terminal whether a person watches {@code err}, so that a line may be written over
 * @param colour whether to use colours
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colour) {
    /** This process's own. The launcher says whether it is a terminal, because Java 17 cannot tell for one stream. */
    static Console ofProcess() {
        boolean terminal = Boolean.getBoolean("vitrine.terminal");
        boolean colour =
                terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminal,
                colour);
    }
}
