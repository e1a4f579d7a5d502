package dev.vitrine.problem;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Prints problems as commands that GitHub turns into annotations of the changed lines. Source: "Workflow commands for GitHub
 * Actions", of which {@code file}, {@code line}, {@code col}, {@code endColumn} and {@code title} are used.
 */
public final class GitHubPrinter {
    private final UnaryOperator<String> shown;

    /**
     * A printer.
     *
     * @param shown from a problem's path to the path from the repository's root
     */
    public GitHubPrinter(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /** One problem, on one line, with a line break at its end. */
    public String print(Problem problem) {
        Location location = problem.location();
        StringBuilder out = new StringBuilder("::")
                .append(problem.rule().severity().name().toLowerCase(Locale.ROOT))
                .append(" file=")
                .append(property(shown.apply(location.path())));
        if (location.line() > 0) {
            out.append(",line=").append(location.line());
            out.append(",col=").append(location.column());
            out.append(",endColumn=").append(location.column() + Math.max(1, location.length()));
        }
        out.append(",title=").append(property(problem.rule().id())).append("::");
        out.append(message(problem.message()
                + problem.hint().map(hint -> "\nhelp: " + hint).orElse("")));
        return out.append('\n').toString();
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
