package dev.vitrine.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The git command in a folder, called without a shell and so that no setting of the reader's colours, pages, translates or
 * delays what it says. Nothing that it is asked here runs a hook or a filter.
 */
final class Git {
    /** What {@link Answer#code} is where there is no git command, as in a shell. */
    static final int MISSING = 127;

    /** What {@link Answer#code} is where git had to be stopped, as with the {@code timeout} command. */
    static final int STOPPED = 124;

    /** How long one answer may take, in seconds: reading ten thousand records takes less than one. */
    static final int PATIENCE = 60;

    private static final List<String> PLAIN = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--no-replace-objects",
            "-c",
            "core.warnAmbiguousRefs=true",
            "-c",
            "core.fsmonitor=false");

    /** Variables that say where things are, not how to speak: they stay. */
    private static final List<String> KEPT =
            List.of("GIT_CONFIG", "GIT_SSH", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES");

    private final Path folder;
    private final String program;
    private final int patience;

    /** The git of this machine. */
    Git(Path folder) {
        this(folder, "git", PATIENCE);
    }

    /**
     * A program that answers as git does.
     *
     * @param patience how long one answer may take, in seconds
     */
    Git(Path folder, String program, int patience) {
        this.folder = folder;
        this.program = program;
        this.patience = patience;
    }

    /** What git answered. */
    static final class Answer {
        private final int code;
        private final byte[] out;
        private final String err;

        private Answer(int code, byte[] out, String err) {
            this.code = code;
            this.out = out;
            this.err = err;
        }

        /** Its exit code, {@link #MISSING} or {@link #STOPPED}. */
        int code() {
            return code;
        }

        /** All that it printed. */
        byte[] out() {
            return out;
        }

        /** The beginning of what it complained of. */
        String err() {
            return err;
        }

        boolean done() {
            return code == 0;
        }

        /** The output without the line break at its end. */
        String line() {
            String text = new String(out, StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }

        /** The first line of what went wrong, in git's own words. */
        String complaint() {
            return err.lines()
                    .findFirst()
                    .map(line -> line.replaceFirst("^(fatal|error): ", ""))
                    .orElse("it said nothing");
        }
    }

    /** Asks for something. */
    Answer ask(String... words) {
        return ask(new byte[0], words);
    }

    /** Asks for something, with an input. */
    Answer ask(byte[] input, String... words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(PLAIN);
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        settle(builder.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return new Answer(MISSING, new byte[0], missing.getMessage());
        }
        try {
            return answer(process, input);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read what git says", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while git was asked", stopped);
        } finally {
            end(process);
        }
    }

    private static void settle(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("GIT_") && KEPT.stream().noneMatch(name::startsWith));
        environment.put("LC_ALL", "C");
        environment.put("LANGUAGE", "C");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
    }

    /** Both streams are read while the input is written, so that no full pipe stops git; and git is ended when it hangs. */
    private Answer answer(Process process, byte[] input) throws IOException, InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        process.onExit().orTimeout(patience, TimeUnit.SECONDS).exceptionally(late -> {
            stopped.set(true);
            end(process);
            return process;
        });
        Thread writer = background(() -> write(process.getOutputStream(), input));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread complaints = background(() -> drain(process.getErrorStream(), err));
        byte[] out = process.getInputStream().readAllBytes();
        int code = process.waitFor();
        writer.join();
        complaints.join();
        return new Answer(stopped.get() ? STOPPED : code, out, err.toString(StandardCharsets.UTF_8));
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "git");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void write(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException closed) {
            // Git has ended before it read everything; its exit code says why.
        }
    }

    private static void drain(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            to.writeBytes(from.readNBytes(10_000));
            from.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // What is left of a complaint is lost with the process.
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
