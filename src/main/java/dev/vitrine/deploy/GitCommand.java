package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The git command with a store of its own: the repository around it gives its settings, and is not touched. */
final class GitCommand {
    /** What says how git reaches a remote and who commits stays; what says where a repository is goes. */
    private static final Set<String> PLACES = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    /** In minutes: the first push of a large site takes some. */
    private static final int PATIENCE = 10;

    private final Map<String, String> variables;

    /**
     * A way to call git.
     *
     * @param variables of the environment, besides this process's own
     */
    GitCommand(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
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

        boolean done() {
            return code == 0;
        }

        byte[] bytes() {
            return out;
        }

        String text() {
            return new String(out, UTF_8);
        }

        /** The text without white space around it. */
        String line() {
            return text().strip();
        }

        /** What went wrong, in git's own words, on one line. */
        String complaint() {
            return err.isBlank() ? "git said nothing" : err.strip().replaceAll("(?<!\\s)[ \\t]*+\\R\\s*+", "; ");
        }
    }

    /** Calls git in the folder that Vitrine runs in. */
    Answer ask(String... words) {
        return ask(new byte[0], List.of(words));
    }

    /** Calls git on a store. */
    Answer on(Path store, byte[] input, String... words) {
        List<String> all = new ArrayList<>(
                List.of("--git-dir", store.toString(), "-c", "core.hooksPath=" + store.resolve("none")));
        all.addAll(List.of(words));
        return ask(input, all);
    }

    private Answer ask(byte[] input, List<String> words) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--no-replace-objects"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(PLACES);
        builder.environment().putAll(variables);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            return answer(builder.start(), input);
        } catch (IOException missing) {
            return new Answer(127, new byte[0], "git cannot be run: " + missing.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while git was asked", stopped);
        }
    }

    /** All three streams at once, so that no full pipe stops git. */
    private static Answer answer(Process process, byte[] input) throws IOException, InterruptedException {
        try {
            Thread writer = background(() -> write(process.getOutputStream(), input));
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread complaints = background(() -> copy(process.getErrorStream(), err));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Thread answers = background(() -> copy(process.getInputStream(), out));
            boolean ended = process.waitFor(PATIENCE, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            writer.join();
            answers.join();
            complaints.join();
            return new Answer(
                    ended ? process.exitValue() : 124,
                    out.toByteArray(),
                    ended ? err.toString(UTF_8) : "no answer after " + PATIENCE + " minutes");
        } finally {
            process.destroyForcibly();
        }
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

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException closed) {
            throw new UncheckedIOException("cannot read what git says", closed);
        }
    }
}
