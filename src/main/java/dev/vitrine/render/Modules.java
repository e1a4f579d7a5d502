package dev.vitrine.render;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of a folder in one, because together they compress better and need one request: without what they import from
 * each other, and without the comments and the indentation that are there for people.
 *
 * <p>It reads lines, not JavaScript. So a comment has lines of its own, an import is one line, no text goes over several lines,
 * and no two modules give one name to different things; {@code PlaygroundCodeTest} asks Node about the last.
 */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("import \\{[^}]*} from \"\\./[^\"]+\";");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*\\*.*|\\*.*");

    /** A line with one of these is left as it is: it takes more than a look to tell where its texts end. */
    private static final Pattern INTRICATE = Pattern.compile(".*['/].*|.*`.*`.*`.*");

    /** A text, or spaces that mean nothing. */
    private static final Pattern SPACED =
            Pattern.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?+|`[^`]*+`?+)| ?([=+<>?:|&,;{}()!*-]+) ?");

    private Modules() {}

    /** The modules in one, in their order. */
    static String joined(Collection<String> modules) {
        return modules.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !IMPORT.matcher(line).matches())
                .filter(line -> !COMMENT.matcher(line).matches())
                .map(line -> INTRICATE.matcher(line).matches()
                        ? line
                        : SPACED.matcher(line).replaceAll("$1$2"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
