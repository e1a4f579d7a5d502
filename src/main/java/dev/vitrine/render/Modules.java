package dev.vitrine.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of a folder in one, because together they compress better and need one request: without what they import from
 * each other, which takes a line, and without what is only there for people. No two modules give one name to different things;
 * {@code PlaygroundCodeTest} asks Node about that.
 *
 * <p>What is removed never means anything: comments on lines of their own, indentation, empty lines, and spaces between a word
 * and an operator. Two operators stay apart: {@code a + +b} is not {@code a++b}. A module with a text that may continue on the
 * next line keeps its lines as they are.
 */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("import \\{[^}]*} from \"\\./[^\"]+\";");

    /** A text continues on the next line: an odd number of backticks, or a backslash at the end. */
    private static final Pattern CONTINUED = Pattern.compile("[^`]*+`(?:[^`]*+`[^`]*+`)*+[^`]*+|.*\\\\");

    /** A line with one of these keeps its spaces: it takes more than a look to tell where its texts end. */
    private static final Pattern INTRICATE = Pattern.compile(".*['/].*|.*`.*`.*`.*");

    /** A text, which stays, or a space between a word or a bracket and an operator. */
    private static final Pattern TEXT_OR_SPACE = Pattern.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|`[^`]*+`)"
            + "|(?<=[\\w$\"`)\\]}]) (?=[=+<>?:|&,;{}()!*-])"
            + "|(?<=[=+<>?:|&,;{}()!*-]) (?=[\\w$\"`(\\[{])");

    private Modules() {}

    /** The modules in one, in their order. */
    static String joined(Collection<String> modules) {
        return modules.stream()
                .flatMap(module ->
                        module.lines().anyMatch(line -> CONTINUED.matcher(line).matches())
                                ? module.lines()
                                : lean(module).stream())
                .filter(line -> !IMPORT.matcher(line).matches())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> lean(String module) {
        List<String> lines = new ArrayList<>();
        boolean isComment = false;
        for (String line : module.lines().map(String::strip).toList()) {
            if (isComment || line.startsWith("/*")) {
                isComment = !line.endsWith("*/");
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                lines.add(
                        INTRICATE.matcher(line).matches()
                                ? line
                                : TEXT_OR_SPACE.matcher(line).replaceAll("$1"));
            }
        }
        return lines;
    }
}
