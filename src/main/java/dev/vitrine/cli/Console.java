package dev.vitrine.cli;

import dev.vitrine.problem.Printable;
import dev.vitrine.problem.TextPrinter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a command prints, and whom it may ask.
 *
 * @param out what was asked for
 * @param err problems and progress
 * @param terminal whether a person watches {@code err}, so that a line may be written over
 * @param colour whether to use colors
 * @param format how problems are printed unless a command is asked for another
 * @param command how the program was called, for the lines that a reader may copy: {@code ./vitrine}
 * @param in what a person types; present only where one can be asked
 */
record Console(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        boolean colour,
        Format format,
        String command,
        Optional<BufferedReader> in) {
    /** In fewer columns no excerpt can be read. */
    private static final int NARROWEST = 40;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/~+:@=,-]+");

    /** Without anyone to ask. */
    Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colour, Format format, String command) {
        this(out, err, terminal, colour, format, command, Optional.empty());
    }

    /** This process's own. The launcher says what is a terminal, because Java 17 cannot tell for one stream. */
    static Console ofProcess() {
        boolean terminal = Boolean.getBoolean("vitrine.terminal");
        boolean colour = Boolean.getBoolean("vitrine.colour")
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        boolean workflow = "true".equals(System.getenv("GITHUB_ACTIONS"));
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminal,
                colour,
                workflow ? Format.GITHUB : Format.TEXT,
                quoted(System.getProperty("vitrine.command", "vitrine")),
                Boolean.getBoolean("vitrine.asks")
                        ? Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                        : Optional.empty());
    }

    /** The commit of Vitrine that runs, if the launcher knows it: 40 hexadecimal digits. */
    Optional<String> commit() {
        return Optional.ofNullable(System.getProperty("vitrine.commit")).filter(hash -> hash.matches("[0-9a-f]{40}"));
    }

    /** Who runs this process, on which machine, for another one that finds the lock of a deploy. */
    static String who() {
        return System.getProperty("user.name")
                + machine().map(name -> "@" + name).orElse("") + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    /** Its name; absent where the system does not say it. */
    private static Optional<String> machine() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .or(() -> {
                    try {
                        return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname"))
                                        .strip())
                                .filter(name -> !name.isEmpty());
                    } catch (IOException notLinux) {
                        return Optional.empty();
                    }
                });
    }

    /** How many columns the terminal has; absent if nobody looks at one. */
    static OptionalInt columns() {
        Integer columns = Integer.getInteger("vitrine.columns");
        return columns == null || columns < NARROWEST ? OptionalInt.empty() : OptionalInt.of(columns);
    }

    /** A word as it has to be typed to a shell. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Prints one line. What came from a file, a folder's name or an argument cannot break it, move the cursor or start a command of a
     * CI log: such characters are printed as escapes.
     */
    void line(String text) {
        out.println(Printable.of(text));
    }

    /** As {@link #line}, where warnings and errors go. */
    void errorLine(String text) {
        err.println(Printable.of(text));
    }

    /** A printer of problems that are of no record, so that no line can be shown. */
    TextPrinter printer() {
        return new TextPrinter(path -> Optional.empty(), path -> path, colour);
    }

    /** The same without colors, for what is shown elsewhere. */
    Console plain() {
        return new Console(out, err, terminal, false, format, command, in);
    }

    /** The same where nothing is shown but what was asked for. */
    Console unwatched() {
        return new Console(out, new PrintWriter(Writer.nullWriter()), false, false, format, command, in);
    }

    /** Lets everything be seen that has been printed. */
    void flush() {
        out.flush();
        err.flush();
    }
}
