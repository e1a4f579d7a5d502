package dev.vitrine.cli;

/** What a command's exit code means. */
final class ExitCode {
    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int BUG = 70;

    private ExitCode() {}
}
