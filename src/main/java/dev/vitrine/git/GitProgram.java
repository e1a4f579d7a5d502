package dev.vitrine.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * The location of the git command. It is looked up here instead of by the system, because Windows searches the current folder
 * first, and a POSIX PATH may contain it: a catalog could contain its own "git".
 */
final class GitProgram {
    private static final List<String> NAMES = List.of("git", "git.exe");

    private GitProgram() {}

    /** The first git in an absolute folder of the PATH; the bare name if there is none, which then cannot be started. */
    static String find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return find(path).map(Path::toString).orElse("vitrine-found-no-git");
    }

    /** @param path folders, separated as the system separates them */
    static Optional<Path> find(String path) {
        return Collections.list(new StringTokenizer(path, File.pathSeparator)).stream()
                .map(Object::toString)
                .flatMap(GitProgram::folder)
                .filter(Path::isAbsolute)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> folder(String name) {
        try {
            return Stream.of(Path.of(name));
        } catch (InvalidPathException broken) {
            return Stream.empty();
        }
    }
}
