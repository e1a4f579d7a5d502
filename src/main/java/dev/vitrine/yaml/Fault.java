package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.Comparator;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Where the parser stopped, and why.
 *
 * @param line 1-based; 0 if it does not say
 * @param column 0-based, in UTF-16 units
 * @param opened the line where it began on what it did not finish, if that is quotes, brackets or braces; else the same line
 * @param begun the column of that
 * @param message the parser's own
 * @param isSyntax whether the text is not YAML; else it is more than a record may be
 */
record Fault(int line, int column, int opened, int begun, String message, boolean isSyntax) {
    /** Of an escape above the last character. The parser does not say where it is, only where the text begins. */
    private static final String NO_CHARACTER = "an escape is not a character; the last one is \"\\U0010FFFF\"";

    static Fault of(Lines lines, JacksonException failed) {
        String message = failed.getOriginalMessage();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NumberFormatException) {
                message = NO_CHARACTER;
            }
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                return of(lines, marked, marked.getProblemMark().get());
            }
        }
        var location = failed.getLocation();
        int line = location == null ? 0 : Math.max(location.getLineNr(), 0);
        int column = line == 0 ? 0 : lines.offset(line, location.getColumnNr());
        return new Fault(line, column, line, column, message, false);
    }

    private static Fault of(Lines lines, MarkedYamlEngineException marked, Mark mark) {
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        Mark opening = marked.getContextMark()
                .filter(begun -> ParserWords.isEnclosed(context))
                .orElse(mark);
        return new Fault(
                mark.getLine() + 1,
                lines.offset(mark.getLine() + 1, mark.getColumn() + 1),
                opening.getLine() + 1,
                lines.offset(opening.getLine() + 1, opening.getColumn() + 1),
                marked.getProblem(),
                true);
    }

    ParserWords words() {
        return ParserWords.of(message);
    }

    /** Whether the parser got further than to another fault. */
    boolean isBeyond(Fault other) {
        return Comparator.comparingInt(Fault::opened)
                        .thenComparing(Fault::begun)
                        .thenComparing(Fault::line)
                        .thenComparing(Fault::column)
                        .compare(this, other)
                > 0;
    }

    /** For a fault that nothing explains. */
    Problem problem(Lines lines) {
        int at = Math.min(line, lines.count());
        Location place = at < 1 ? Location.ofFile(lines.path()) : lines.span(at, column, column);
        if (words() == ParserWords.NO_NAME) {
            return Problem.of(SourceRules.KEY, place, words().meaning(), "write name: value");
        }
        if (!isSyntax) {
            String reason =
                    words() == ParserWords.OTHER ? message.lines().findFirst().orElse("") : words().meaning();
            return Problem.of(
                    SourceRules.SYNTAX,
                    place,
                    "this cannot be read: " + reason,
                    message.equals(NO_CHARACTER)
                            ? "delete the escape, or write the text in single quotes"
                            : "delete what is not part of the record");
        }
        return Problem.of(
                SourceRules.SYNTAX,
                place,
                "this is not YAML: " + words().meaning(),
                lines.line(Math.max(1, at)).startsWith("|")
                        ? "write each fact as name: value, on a separate line, in place of a table"
                        : "compare the indentation, quotes and brackets here with the lines around it");
    }
}
