package dev.vitrine.cli;

import dev.vitrine.problem.TextPrinter;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A folder of records as the reader knows it: {@code data/} is only what problems call it.
 *
 * @param path as it was named on the command line, relative to where the command was typed
 */
record DataFolder(Path path) {
    private static final String NAME = "data";
    private static final String PREFIX = NAME + "/";

    /** The records of the folder. */
    DirectoryTree tree() {
        return new DirectoryTree(path);
    }

    /** A printer that shows lines of these records, and paths that can be opened from here. */
    TextPrinter printer(Console console) {
        TextPrinter printer = new TextPrinter(new LastRead(this::lines), this::shown, console.colour());
        return Console.columns().isPresent() ? printer.within(Console.columns().getAsInt()) : printer;
    }

    /** Problems come sorted by file: the lines of the last one are kept, so that no file is read once for each of its problems. */
    private static final class LastRead implements Function<String, Optional<List<String>>> {
        private final Function<String, Optional<List<String>>> files;
        private String path = "";
        private Optional<List<String>> lines = Optional.empty();

        LastRead(Function<String, Optional<List<String>>> files) {
            this.files = files;
        }

        @Override
        public Optional<List<String>> apply(String wanted) {
            if (!wanted.equals(path)) {
                path = wanted;
                lines = files.apply(wanted);
            }
            return lines;
        }
    }

    /** What names the folder to a command, after a space; nothing for that of the folder that the reader is in. */
    String arguments() {
        boolean isUsual = path.endsWith(NAME);
        if (!isUsual) {
            return " --data " + Console.quoted(slashed(path));
        }
        return path.getParent() == null ? "" : " " + Console.quoted(slashed(path.getParent()));
    }

    /** A problem's path from here, with forward slashes. */
    String shown(String problemPath) {
        if (problemPath.equals(NAME)) {
            return slashed(path);
        }
        return problemPath.startsWith(PREFIX)
                ? slashed(path.resolve(problemPath.substring(PREFIX.length())))
                : problemPath;
    }

    /** What problems call a file that is named from here; absent for one outside the folder. */
    Optional<String> named(Path file) {
        Path folder = path.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(folder)) {
            return Optional.empty();
        }
        String below = slashed(folder.relativize(absolute));
        return Optional.of(below.isEmpty() ? NAME : PREFIX + below);
    }

    private Optional<List<String>> lines(String problemPath) {
        return problemPath.startsWith(PREFIX)
                ? tree().read(problemPath).value().map(text -> text.lines().toList())
                : Optional.empty();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
