package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Printable;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import dev.vitrine.yaml.Node.Reading;
import dev.vitrine.yaml.Node.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What YAML allows next to a value and records do not: anchors, aliases, tags, and comments that were meant as text. */
public final class Decorations {
    /** How much of what follows a tag is shown: all tags of a file may be on one line. */
    private static final int LONGEST_SHOWN = 200;

    private final Lines lines;
    private final List<Problem> problems;
    private final Map<String, Scalar> anchored = new HashMap<>();

    Decorations(Lines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * Reports what is in front of a value.
     *
     * @param offset of the value in its line, 0-based
     * @return the name of the anchor there, or of the anchor that an alias stands for
     */
    Optional<String> at(int line, int offset, boolean isAlias, Optional<String> tag) {
        String text = lines.line(line);
        int start = Math.min(offset, text.length());
        boolean isAnchor = text.startsWith("&", start);
        if (!isAlias && !isAnchor && tag.isEmpty()) {
            return Optional.empty();
        }
        int end = wordEnd(text, start);
        if (isAlias || isAnchor) {
            problems.add(Problem.of(
                    SourceRules.ANCHOR,
                    lines.span(line, start, end),
                    isAlias ? "aliases are not used in records" : "anchors are not used in records",
                    isAlias ? aliasHint(text.substring(start, end)) : "delete " + text.substring(start, end)));
        }
        tag.ifPresent(named -> problems.add(tagProblem(line, start, named)));
        return isAlias || isAnchor ? Optional.of(text.substring(Math.min(start + 1, end), end)) : Optional.empty();
    }

    private String aliasHint(String alias) {
        Scalar meant = anchored.get(alias.substring(Math.min(1, alias.length())));
        return meant == null
                ? "write the value out; if it is text, put it in quotes"
                : "write "
                        + (meant.reading() == Reading.TEXT
                                ? YamlQuoting.quoted(Printable.brief(meant.text()))
                                : meant.text());
    }

    /** By the text itself where the parser gives the place of the value behind the tag. */
    private Problem tagProblem(int line, int start, String name) {
        String text = lines.line(line);
        int from = Math.max(text.lastIndexOf('!', start), 0);
        int end = wordEnd(text, from);
        int shown = Math.min(text.length(), end + LONGEST_SHOWN);
        String rest = text.substring(Math.min(end, shown), shown).strip();
        boolean isText = name.endsWith("str") && !rest.isEmpty() && "\"'".indexOf(rest.charAt(0)) < 0;
        boolean isExclamation = !text.startsWith("!!", from) && !rest.isEmpty();
        String hint = isText
                ? "write " + YamlQuoting.quoted(Line.of(rest).shown())
                : "delete it"
                        + (isExclamation
                                ? ", or write "
                                        + YamlQuoting.quoted(
                                                text.substring(from, shown).strip()) + " if it is text"
                                : "");
        return Problem.of(
                SourceRules.TAG,
                lines.span(line, from, end),
                "\"" + text.substring(from, end) + "\" is a tag, and tags are not used in records",
                hint);
    }

    /** The node that an alias stands for, if it is a single value: more would let a small file grow without end. */
    Node resolved(Node node, Optional<String> anchor, boolean isAlias) {
        if (anchor.isPresent() && node instanceof Scalar scalar) {
            if (!isAlias) {
                anchored.put(anchor.get(), scalar);
            } else if (anchored.containsKey(anchor.get())) {
                Scalar meant = anchored.get(anchor.get());
                return new Scalar(meant.text(), meant.reading(), node.location());
            }
        }
        return node;
    }

    /**
     * Finds text that a blank and # take away from a value: {@code Model #1} is read as {@code Model}. An ordinary comment has
     * a space after its #.
     *
     * @param line where the value ends
     * @param column where it ends, 1-based, in code points
     * @return the whole text and its place where the comment leaves nothing of it
     */
    Optional<Scalar> cut(String value, int line, int column, Reading reading) {
        String text = lines.line(line);
        int from = Math.min(lines.offset(line, column), text.length());
        int mark = from;
        while (mark < text.length() && Line.isBlank(text.charAt(mark))) {
            mark++;
        }
        boolean isCut = mark > from
                && mark + 1 < text.length()
                && text.charAt(mark) == '#'
                && Character.isLetterOrDigit(text.charAt(mark + 1))
                && !Line.of(text).opensText()
                && "\"'".indexOf(text.charAt(Math.max(from - 1, 0))) < 0;
        if (!isCut) {
            return Optional.empty();
        }
        String rest = text.substring(mark).stripTrailing();
        boolean nothingLeft = reading == Reading.NULL && value.isEmpty();
        String whole = nothingLeft ? rest : value + text.substring(from).stripTrailing();
        Location place = lines.span(line, mark, mark + rest.length());
        Problem comment = comment(place, rest, whole, "put a space after the #");
        problems.add(nothingLeft ? new Problem(SourceRules.SYNTAX, place, comment.message(), comment.hint()) : comment);
        return nothingLeft ? Optional.of(new Scalar(whole, Reading.TEXT, place)) : Optional.empty();
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && " \t,]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /**
     * The problem of text that YAML takes for a comment.
     *
     * @param lost from the # on
     * @param whole what the value says with it
     * @param comment how it is made a plain comment
     */
    public static Problem comment(Location place, String lost, String whole, String comment) {
        return Problem.of(
                SourceRules.COMMENT,
                place,
                "YAML reads \"" + lost + "\" as a comment, not as part of the value",
                "write " + YamlQuoting.quoted(whole) + " if it is text, else " + comment);
    }
}
