package dev.vitrine.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints problems for programs: {@code {"errors": 1, "warnings": 0, "problems": [{"rule": …, "severity": …, "path": …,
 * "line": …, "column": …, "length": …, "message": …, "hint": …, "related": […]}]}}. Lines and columns are 1-based, in UTF-16
 * units. They are left out for problems with a whole file, and so are missing hints.
 */
public final class JsonPrinter {

    private final UnaryOperator<String> shown;

    /**
     * A printer.
     *
     * @param shown from a problem's path to the path that the reader knows the file by
     */
    public JsonPrinter(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /** All problems as one document, with a line break at its end. */
    public String print(List<Problem> problems) {
        ObjectNode root = JsonText.object();
        long errors = problems.stream().filter(Problem::isError).count();
        root.put("errors", errors).put("warnings", problems.size() - errors);
        var list = root.putArray("problems");
        problems.forEach(problem -> list.add(problem(problem)));
        return JsonText.report(root);
    }

    private ObjectNode problem(Problem problem) {
        ObjectNode node = JsonText.object();
        node.put("rule", problem.rule().id());
        node.put("severity", problem.rule().severity().name().toLowerCase(Locale.ROOT));
        place(node, problem.location());
        node.put("message", problem.message());
        problem.hint().ifPresent(hint -> node.put("hint", hint));
        if (!problem.related().isEmpty()) {
            var related = node.putArray("related");
            problem.related().forEach(location -> place(related.addObject(), location));
        }
        return node;
    }

    private void place(ObjectNode node, Location location) {
        node.put("path", shown.apply(location.path()));
        if (location.line() > 0) {
            node.put("line", location.line()).put("column", location.column()).put("length", location.length());
        }
    }
}
