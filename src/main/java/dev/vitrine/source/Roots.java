package dev.vitrine.source;

import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a catalog, which may be untrusted: nothing outside the catalog is read or written, not even through links. The
 * folder of the catalog itself is the user's choice and may be a link.
 */
public final class Roots {
    private Roots() {}

    /**
     * The problem that a folder of a catalog is a link that leads out of the catalog; links within the catalog are allowed.
     *
     * @param root the folder, such as that of the records; it does not need to exist
     * @param name its name in messages
     * @param option the command-line option for such a folder; empty if there is none
     * @throws UncheckedIOException if the link cannot be followed
     */
    public static Optional<Problem> leadsOut(Path root, String name, String option) {
        Path link = root.toAbsolutePath().normalize();
        if (!Files.isSymbolicLink(link) || !Files.exists(link)) {
            return Optional.empty();
        }
        try {
            Path real = link.toRealPath();
            return real.startsWith(link.getParent().toRealPath())
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            SourceRules.IRREGULAR,
                            Location.ofFile(name),
                            root + " is a link that leads out of the catalog",
                            option.isEmpty()
                                    ? "put the folder itself here"
                                    : "if you trust its target, use that folder: " + option + " "
                                            + ShellWord.of(real.toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot follow the link " + root + ": " + IoReason.of(failed), failed);
        }
    }

    /**
     * The top folder of the repository that a folder is in, whether git can read it or not; absent if there is none.
     *
     * @param folder need not exist
     */
    public static Optional<Path> repository(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .filter(above -> Files.exists(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /**
     * The problem that a link is between a folder and a file to be written in it.
     *
     * @param root which may itself be a link
     * @param file a path below it; it does not need to exist
     */
    public static Optional<Problem> linkTo(Path root, Path file) {
        Path step = root;
        for (Path name : root.relativize(file)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                return Optional.of(Problem.of(
                        SourceRules.IRREGULAR,
                        Location.ofFile(step.toString()),
                        "this is a link, and Vitrine does not write through links",
                        "put the file or folder itself here"));
            }
        }
        return Optional.empty();
    }
}
