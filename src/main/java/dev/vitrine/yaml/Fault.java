package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Where the parser stopped, and why.
 *
 * @param line 1-based; 0 where it does not say
 * @param column 0-based, in UTF-16 units
 * @param opened the line where it began on what it did not finish, if that is quotes, brackets or braces; else the same line
 * @param begun the column of that
 * @param words the parser's own
 * @param isSyntax whether the text is no YAML; else it is more than a record may be
 */
record Fault(int line, int column, int opened, int begun, String words, boolean isSyntax) {
    /** Beyond every other: the text can be read to its end. */
    static final Fault NONE = new Fault(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0, "", true);

    /** What the parser says, and what it means for who reads it. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "mapping values are not allowed here",
                    "a colon with a blank after it begins a field, which cannot be here"),
            Map.entry("could not find expected ':'", "there is no colon after a name"),
            Map.entry("expected <block end>, but found", "this line does not fit those above it"),
            Map.entry("sequence entries are not allowed here", "the dash of a list cannot stand here"),
            Map.entry("found unexpected end of stream", "the file ends within quotes"),
            Map.entry("expected '<document start>', but found", "this line does not fit those above it"),
            Map.entry(
                    "expected a comment or a line break",
                    "\"|\" or \">\" begins text of several lines, and more stands after it"),
            Map.entry("expected ','", "a comma or a closing bracket is missing"),
            Map.entry("TAB", "a tab stands where YAML wants spaces"),
            Map.entry("cannot start any token", "text that begins with this character has to be in quotes"));

    static Fault of(Lines lines, JacksonException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                return of(lines, marked, marked.getProblemMark().get());
            }
        }
        var location = failed.getLocation();
        int line = location == null ? 0 : Math.max(location.getLineNr(), 0);
        int column = line == 0 ? 0 : lines.offset(line, location.getColumnNr());
        return new Fault(line, column, line, column, failed.getOriginalMessage(), false);
    }

    private static Fault of(Lines lines, MarkedYamlEngineException marked, Mark mark) {
        Optional<Mark> context = marked.getContextMark().filter(begun -> opens(marked.getContext()));
        Mark opening = context.orElse(mark);
        return new Fault(
                mark.getLine() + 1,
                lines.offset(mark.getLine() + 1, mark.getColumn() + 1),
                opening.getLine() + 1,
                lines.offset(opening.getLine() + 1, opening.getColumn() + 1),
                marked.getProblem(),
                true);
    }

    private static boolean opens(String context) {
        return context != null && (context.contains("quoted scalar") || context.contains("flow"));
    }

    /** Whether the parser got further than to another fault. */
    boolean isBeyond(Fault other) {
        if (opened != other.opened || begun != other.begun) {
            return opened > other.opened || (opened == other.opened && begun > other.begun);
        }
        return line > other.line || (line == other.line && column > other.column);
    }

    /** For a fault that nothing explains. */
    Problem problem(Lines lines) {
        Location location = Repair.place(lines, Math.min(line, lines.count()), column);
        if (words.contains("property name")) {
            return Problem.of(SourceRules.KEY, location, "a field's name has to be text", "write name: value");
        }
        if (!isSyntax) {
            return Problem.of(
                    SourceRules.SYNTAX,
                    location,
                    "this cannot be read: " + limit(),
                    "take out what is no part of the record");
        }
        return Problem.of(
                SourceRules.SYNTAX,
                location,
                "this is not YAML: " + meaning(),
                lines.line(Math.max(1, Math.min(line, lines.count()))).startsWith("|")
                        ? "write each fact as name: value, on a line of its own, in place of a table"
                        : "compare the indentation, quotes and brackets here with the lines around it");
    }

    private String meaning() {
        return MEANINGS.entrySet().stream()
                .filter(known -> words.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("it cannot be read from here on");
    }

    private String limit() {
        if (words.contains("nesting depth")) {
            return "lists and groups are nested too deep";
        }
        return words.contains("String value length") ? "a text is longer than any record's" : firstLine();
    }

    private String firstLine() {
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }
}
