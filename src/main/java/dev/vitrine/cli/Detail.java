package dev.vitrine.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How much a command prints. */
enum Detail {
    /** Problems only. */
    QUIET,
    USUAL,
    VERBOSE;

    /**
     * What two options ask for.
     *
     * @throws ParameterException if they ask for both
     */
    static Detail of(boolean quiet, boolean verbose, CommandSpec command) {
        if (quiet && verbose) {
            throw new ParameterException(command.commandLine(), "--quiet and --verbose cannot both be asked for");
        }
        return quiet ? QUIET : verbose ? VERBOSE : USUAL;
    }
}
