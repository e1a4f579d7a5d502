package dev.vitrine.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The git command, called without a shell and so that no setting colors, pages, translates or delays its output.
 *
 * <p>A repository may be a stranger's, and its settings can name programs. None of them runs: no hook, file system monitor,
 * pager, signature check, external diff or filter. {@link #reading} also stays off the network: no lazy fetch of missing
 * objects, and no protocol is allowed, which holds for versions of git that do not know {@code GIT_NO_LAZY_FETCH}. {@link
 * #deploying} may use the network, because a push is what the user asked for.
 */
public final class Git {
    /** How long one answer may take when a repository is read: ten thousand records take less than a second. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The same for a deploy: the first push of a large site takes some minutes. */
    private static final Duration PUSH_PATIENCE = Duration.ofMinutes(10);

    /** Before the command's name: they win over every setting of a repository. */
    private static final List<String> SETTINGS = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--no-replace-objects",
            "-c",
            "core.warnAmbiguousRefs=true",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "log.showSignature=false",
            // A folder of the catalog that looks like a bare repository is not one.
            "-c",
            "safe.bareRepository=explicit");

    /** Variables with the locations of git and the user's settings. All others that begin with GIT_ are dropped. */
    private static final List<String> KEPT =
            List.of("GIT_CONFIG", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM");

    /**
     * Variables with the location of a repository. A deploy drops only these, because others configure how to reach a remote.
     */
    private static final Set<String> PLACES = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    private final List<String> command;
    private final GitProcess.Setting setting;
    private final Duration patience;

    private Git(List<String> command, GitProcess.Setting setting, Duration patience) {
        this.command = List.copyOf(command);
        this.setting = setting;
        this.patience = patience;
    }

    /** Git for reading the repository around a folder. */
    static Git reading(Path folder) {
        return reading(folder, GitProgram.find(), PATIENCE);
    }

    /** Another program that answers as git does, which may take this long. */
    static Git reading(Path folder, String program, Duration patience) {
        return new Git(command(program, List.of("-c", "protocol.allow=never")), Git::read, patience).in(folder);
    }

    /**
     * Git for a push, called in the folder that this process runs in.
     *
     * @param variables of the environment, besides this process's own
     */
    public static Git deploying(Map<String, String> variables) {
        return new Git(
                command(GitProgram.find(), List.of()),
                builder -> {
                    builder.environment().keySet().removeAll(PLACES);
                    speakPlainly(builder.environment());
                    builder.environment().putAll(variables);
                },
                PUSH_PATIENCE);
    }

    /** Like the other method, for a separate repository, given by its {@code .git} folder. */
    public Git on(Path repository) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--git-dir", repository.toString()));
        return new Git(words, setting, patience);
    }

    private Git in(Path folder) {
        return new Git(
                command,
                builder -> {
                    setting.apply(builder);
                    builder.directory(folder.toFile());
                },
                patience);
    }

    private static List<String> command(String program, List<String> more) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(SETTINGS);
        words.addAll(more);
        return words;
    }

    private static void read(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("GIT_") && KEPT.stream().noneMatch(name::startsWith));
        speakPlainly(environment);
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "none");
    }

    private static void speakPlainly(Map<String, String> environment) {
        environment.put("LC_ALL", "C");
        environment.put("LANGUAGE", "C");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
    }

    /** The result of a git command. */
    public static final class Answer {
        /** The exit code if there is no git command, as in a shell. */
        static final int MISSING = 127;

        /** The exit code if git had to be stopped, as with the {@code timeout} command. */
        static final int STOPPED = 124;

        private static final int LONGEST = 400;

        private final int code;
        private final byte[] out;
        private final String err;

        Answer(int code, byte[] out, String err) {
            this.code = code;
            this.out = out;
            this.err = err;
        }

        /** The exit code, {@link #MISSING} or {@link #STOPPED}. */
        int code() {
            return code;
        }

        /** Everything that git printed to its standard output. */
        public byte[] out() {
            return out;
        }

        /** The beginning of its standard error output. */
        String err() {
            return err;
        }

        /** Whether the command succeeded. */
        public boolean done() {
            return code == 0;
        }

        /** The output as text. */
        public String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        /** The output without the line break at its end. */
        public String line() {
            String text = text();
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }

        /** Git's error message, on one line. */
        public String complaint() {
            String words = err.lines()
                    .map(line -> line.replaceFirst("^(fatal|error): ", "").strip())
                    .filter(line -> !line.isEmpty())
                    .reduce("", (before, line) -> before.isEmpty() ? line : before + "; " + line);
            if (words.isEmpty()) {
                return "git ended with code " + code + " and gave no reason";
            }
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        }
    }

    /** Runs a command. */
    public Answer ask(String... words) {
        return ask(new byte[0], words);
    }

    /** Runs a command with an input. */
    public Answer ask(byte[] input, String... words) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(words));
        return GitProcess.run(all, setting, patience, input);
    }
}
