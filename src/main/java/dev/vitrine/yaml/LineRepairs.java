package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A family of repairs: each looks at one line, and proposes an edit if the line looks like its mistake. {@link Repair} finds out
 * which edit helps, so a proposal may well be wrong. Offsets are 0-based, in UTF-16 units.
 */
abstract class LineRepairs {
    final Lines lines;
    final int number;
    final Line line;
    final String text;
    final Set<String> names;
    private final List<RepairCandidate> found = new ArrayList<>();

    /**
     * Repairs of one line.
     *
     * @param number of the line, 1-based
     * @param names the fields that records have
     */
    LineRepairs(Lines lines, int number, Set<String> names) {
        this.lines = lines;
        this.number = number;
        this.line = lines.parsed(number);
        this.text = line.text();
        this.names = names;
    }

    /** Proposes what this family knows of the line. */
    abstract void look();

    /** The proposals, the likeliest first. */
    final List<RepairCandidate> candidates() {
        look();
        return found;
    }

    /** The nearest line above that is not blank or a comment. */
    final Line above() {
        return lines.parsed(lines.contentAbove(number));
    }

    /** The nearest line below that is not blank or a comment. */
    final Line below() {
        return lines.parsed(lines.contentBelow(number));
    }

    /** A value after its name, if it has one. */
    final String named(String value) {
        return line.hasKey() ? line.key() + ": " + value : value;
    }

    final Patch insert(int at, String piece) {
        return new Patch(number, at, 0, piece);
    }

    final Patch replace(int from, int to, String with) {
        return Patch.replace(number, from, to, with);
    }

    /** What is wrong with a part of the line. */
    final Wrong wrong(int from, int to, String message) {
        return new Wrong(SourceRules.SYNTAX, number, from, to, message);
    }

    /**
     * Writes a field if the line has the form of one with something else than a colon.
     *
     * @param form with the groups {@code name} and {@code mark}; the mark may be around the name
     * @param message in which {@code %s} is the mark
     * @return whether the name is that of a field
     */
    final boolean field(Pattern form, String message) {
        Matcher found = form.matcher(text);
        String name = found.matches() ? found.group("name").toLowerCase(Locale.ROOT) : "";
        if (names.contains(name)) {
            int from = Math.min(found.start("name"), found.start("mark"));
            int to = found.end("mark");
            String field =
                    name + ": " + text.substring(to, Math.max(to, line.end())).strip();
            wrong(found.start("mark"), to, message.replace("%s", found.group("mark")))
                    .edit("write " + field.strip(), replace(from, to, name + ": "));
        }
        return names.contains(name);
    }

    /** A mistake that waits for its edit; of several edits, each is a proposal. */
    final class Wrong {
        private final Rule rule;
        private final int at;
        private final int from;
        private final int to;
        private final String message;

        /** A part of any line that is wrong by a rule. */
        Wrong(Rule rule, int at, int from, int to, String message) {
            this.rule = rule;
            this.at = at;
            this.from = from;
            this.to = to;
            this.message = message;
        }

        void edit(String hint, List<Patch> patches) {
            found.add(new RepairCandidate(Problem.of(rule, lines.span(at, from, to), message, hint), patches));
        }

        void edit(String hint, Patch patch) {
            edit(hint, List.of(patch));
        }

        void delete() {
            replace("", "delete it");
        }

        void replace(String with, String hint) {
            edit(hint, Patch.replace(at, from, to, with));
        }

        /** Changes the line, and asks for what it says then. */
        void write(Patch patch) {
            edit("write " + Line.of(patch.applied(text)).content(), patch);
        }

        /** Replaces the whole value of the line. */
        void value(String value) {
            value("", value);
        }

        /** Puts the whole value into quotes. */
        void quote() {
            value("put it in quotes: ", YamlQuoting.quoted(line.shown()));
        }

        private void value(String before, String value) {
            edit(before + "write " + named(value), Patch.replace(number, line.value(), line.end(), value));
        }
    }
}
