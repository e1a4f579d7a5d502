package dev.vitrine.cli;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs a command: 0 done, 1 problems in the data or on the disk, 2 usage, 70 a bug of ours. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new VitrineCommand(console), new Commands(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((failure, words) -> usage(console, failure));
        line.registerConverter(LocalDate.class, Main::day);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(console, failure));
        return line.execute(arguments);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new CommandLine.TypeConversionException("\"" + text + "\" is not a day written as 2026-12-01");
        }
    }

    private static int usage(Console console, CommandLine.ParameterException failure) {
        console.err().println("vitrine: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, console.err());
        console.err()
                .println("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int report(Console console, Exception failure) {
        if (failure instanceof UncheckedIOException) {
            console.err().println("vitrine: " + failure.getMessage());
            return ExitCode.PROBLEMS;
        }
        console.err().println("vitrine: this is a bug in Vitrine, not in your catalog: " + failure);
        console.err().println("Please report it, with the command that you ran and these lines:");
        for (StackTraceElement step : failure.getStackTrace()) {
            if (step.getClassName().startsWith("dev.vitrine.")) {
                console.err().println("  at " + step);
            }
        }
        return ExitCode.BUG;
    }
}
