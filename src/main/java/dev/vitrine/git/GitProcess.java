package dev.vitrine.git;

import dev.vitrine.problem.IoReason;
import dev.vitrine.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One run of git. All three streams are used at once, so that no full pipe stops it; a run that hangs is ended. */
final class GitProcess {
    /** The maximum size of the output in bytes, twice that of the largest table. A larger output is not what was requested. */
    private static final int MOST_OUTPUT = 2 * (int) SourceTree.MAXIMUM_TABLE_BYTES;

    private static final int MOST_COMPLAINTS = 10_000;

    private final Process process;
    private final Duration patience;
    private final AtomicReference<String> stopped = new AtomicReference<>("");

    private GitProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
    }

    /** The working directory and environment of a process. */
    interface Setting {
        void apply(ProcessBuilder builder);
    }

    static Git.Answer run(List<String> command, Setting setting, Duration patience, byte[] input) {
        ProcessBuilder builder = new ProcessBuilder(command);
        setting.apply(builder);
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return new Git.Answer(
                    Git.Answer.MISSING, new byte[0], "git cannot be run: is it installed, and on the PATH?");
        }
        try {
            return new GitProcess(process, patience).answer(input);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the output of git: " + IoReason.of(failed), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was running", interrupted);
        } finally {
            end(process);
        }
    }

    private Git.Answer answer(byte[] input) throws IOException, InterruptedException {
        process.onExit().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            stop("git did not finish within " + patience.toSeconds() + " seconds");
            return process;
        });
        Thread writer = background(() -> write(process.getOutputStream(), input));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread complaints = background(() -> drain(process.getErrorStream(), err));
        byte[] out = process.getInputStream().readNBytes(MOST_OUTPUT);
        if (out.length == MOST_OUTPUT) {
            stop("git printed more than " + MOST_OUTPUT + " bytes");
        }
        int code = process.waitFor();
        writer.join();
        complaints.join();
        String reason = stopped.get();
        return reason.isEmpty()
                ? new Git.Answer(code, out, err.toString(StandardCharsets.UTF_8))
                : new Git.Answer(Git.Answer.STOPPED, out, reason);
    }

    private void stop(String reason) {
        stopped.compareAndSet("", reason);
        end(process);
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
            // Git ended before it had read the whole input; its exit code gives the reason.
        }
    }

    private static void drain(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            to.writeBytes(from.readNBytes(MOST_COMPLAINTS));
            from.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The rest of a complaint is lost with the process.
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
