package dev.vitrine.cli;

import dev.vitrine.hosting.Host;
import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the program starts. */
public final class Main {
    /** A bug's own steps are few; more are the way to it. */
    private static final int STEPS = 8;

    /** An example, and what it does on the same line. */
    private static final Pattern COMMENTED = Pattern.compile("^( {2}\\S(?:\\S| (?! ))*+) {2,}+(?=\\S)");

    private Main() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs a command: 0 done, 1 problems in the data or on the disk, 2 usage, 70 a bug of ours. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new VitrineCommand(console), new Commands(console));
        line.setCommandName(console.command());
        line.registerConverter(Path.class, Main::path);
        line.registerConverter(Format.class, new EnumNames<>(Format.class));
        line.registerConverter(DiffOptions.ReportFormat.class, new EnumNames<>(DiffOptions.ReportFormat.class));
        line.registerConverter(DeployFlags.PlanFormat.class, new EnumNames<>(DeployFlags.PlanFormat.class));
        line.registerConverter(Host.class, new EnumNames<>(Host.class));
        examples(line, console.command());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(Main::execute);
        line.setParameterExceptionHandler((failure, words) -> usage(console, failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(console, failure));
        try {
            return line.execute(arguments);
        } catch (Error failure) { // picocli hands on exceptions only
            return report(console, failure);
        } finally {
            console.flush();
        }
    }

    private static int execute(CommandLine.ParseResult parsed) {
        parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .forEach(part -> part.matchedArgs().forEach(argument -> requireText(part, argument)));
        return new CommandLine.RunLast().execute(parsed);
    }

    /** An empty word is a variable of the shell that was not set, and would be taken for the folder that the reader is in. */
    private static void requireText(CommandLine.ParseResult part, ArgSpec argument) {
        if (argument.arity().max() > 0
                && argument.originalStringValues().stream().anyMatch(String::isBlank)) {
            String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            throw new CommandLine.ParameterException(part.commandSpec().commandLine(), name + ": the value is empty");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            throw new CommandLine.TypeConversionException("this system cannot have a file or folder of this name: \""
                    + text + "\". If there is one, run this in a locale with UTF-8, such as LC_ALL=C.UTF-8");
        }
    }

    /** Lets the examples call the program as this reader does. */
    private static void examples(CommandLine line, String command) {
        UsageMessageSpec help = line.getCommandSpec().usageMessage();
        List<String> lines = Arrays.stream(help.footer())
                .map(text -> text.startsWith("  vitrine ")
                        ? "  " + command.replace("%", "%%") + text.substring("  vitrine".length())
                        : text)
                .toList();
        boolean fits = lines.stream().allMatch(text -> text.length() < help.width());
        help.footer(lines.stream()
                .map(text -> fits ? text : COMMENTED.matcher(text).replaceFirst("$1%n      "))
                .toArray(String[]::new));
        line.getSubcommands().values().forEach(each -> examples(each, command));
    }

    private static int usage(Console console, CommandLine.ParameterException failure) {
        console.errorLine("vitrine: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, console.err());
        console.err()
                .println("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Says that a disk failed, or that there is a bug of ours. */
    static int report(Console console, Throwable failure) {
        if (failure instanceof UncheckedIOException disk) {
            console.errorLine("vitrine: " + words(disk));
            return ExitCode.PROBLEMS;
        }
        console.err().println("vitrine: this is a bug in Vitrine, not in your catalog");
        console.err().println("Please report it, with the command that you ran and these lines:");
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(link -> !isCopy(link))
                .forEach(link -> print(console, link));
        return ExitCode.BUG;
    }

    /** What failed and why. Streams of the JDK wrap a failure without a word of their own. */
    private static String words(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        String message = failure.getMessage();
        if (message == null || message.equals(cause.toString())) {
            return "the disk failed: " + IoReason.of(cause);
        }
        String reason = cause instanceof FileSystemException known ? IoReason.reason(known) : IoReason.of(cause);
        return message.contains(reason) ? message : message + ": " + IoReason.of(cause);
    }

    /** Whether threads handed a failure on in a new one of the same kind, which says nothing more. */
    private static boolean isCopy(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null
                && failure.getClass() == cause.getClass()
                && cause.toString().equals(failure.getMessage());
    }

    private static void print(Console console, Throwable failure) {
        console.errorLine("  " + failure);
        Arrays.stream(failure.getStackTrace())
                .filter(step -> step.getClassName().startsWith("dev.vitrine."))
                .limit(STEPS)
                .forEach(step -> console.err().println("    at " + step));
    }
}
