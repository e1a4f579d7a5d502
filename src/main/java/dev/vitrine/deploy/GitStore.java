package dev.vitrine.deploy;

import dev.vitrine.git.Git;
import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary repository for one deploy. */
final class GitStore {
    /**
     * Settings of the surrounding repository for reaching a remote; workflows keep their token there. Not {@code protocol}:
     * git's defaults and the user's own settings decide which protocols are allowed.
     */
    private static final String SETTINGS =
            "^(http|https|credential|url|ssh|core\\.sshcommand|user|author|committer)(\\.|$)";

    private GitStore() {}

    static Path create(Git git) {
        try {
            Path store = Files.createTempDirectory("vitrine-deploy");
            Git.Answer made = git.ask("init", "--quiet", "--bare", "--", store.toString());
            if (!made.done()) {
                delete(store);
                throw TargetFailure.lasting(DeployProblems.refused(
                        "git", "git cannot be used: " + made.complaint(), "install git, and deploy again"));
            }
            copySettings(git, store);
            return store;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot create a temporary folder: " + IoReason.of(failed), failed);
        }
    }

    /** Only the repository's own settings; those of the user and the system apply to every repository. */
    private static void copySettings(Git git, Path store) {
        Git.Answer settings = git.ask("config", "--local", "--includes", "-z", "--get-regexp", SETTINGS);
        if (!settings.done()) {
            return;
        }
        for (String setting : List.of(settings.text().split("\0"))) {
            int end = setting.indexOf('\n');
            if (end > 0) {
                git.on(store).ask("config", "--add", setting.substring(0, end), setting.substring(end + 1));
            }
        }
    }

    static void delete(Path store) {
        try (Stream<Path> all = Files.walk(store)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete " + store + ": " + IoReason.of(failed), failed);
        }
    }
}
