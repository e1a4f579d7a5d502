package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dashes, commas and brackets that show to be wrong only beside the lines above. */
final class AdjacentLineRepairs {
    private static final int LINES_ABOVE = 30;

    private AdjacentLineRepairs() {}

    static Stream<RepairCandidate> of(Lines lines, int number, Fault fault) {
        Line line = lines.parsed(number);
        return Stream.of(
                        openAbove(lines, number, fault),
                        firstDash(lines, number),
                        strayDash(lines, number, line),
                        firstStrayDash(lines, number, line),
                        prose(lines, number, line),
                        noDash(lines, number, line),
                        colonInText(lines, number, line))
                .flatMap(mends -> mends);
    }

    /** A list or group over several lines, as in JSON, with no comma between two of them, or no end. */
    private static Stream<RepairCandidate> openAbove(Lines lines, int number, Fault fault) {
        int above = lines.contentAbove(number);
        int end = lines.parsed(above).end();
        if (!fault.words().startsWith("expected ','") || fault.opened() >= number || end == 0) {
            return Stream.empty();
        }
        String closer = fault.words().contains("']'") ? "]" : "}";
        RepairCandidate comma = RepairCandidate.of(
                lines.span(above, end - 1, end),
                "there is no comma at the end of this line",
                "add one",
                new Patch(above, end, 0, ","));
        RepairCandidate close = RepairCandidate.of(
                lines.span(fault.opened(), fault.begun(), fault.begun() + 1),
                "what \"" + (closer.equals("]") ? "[" : "{") + "\" begins is never closed",
                "add \"" + closer + "\" at the end of line " + above,
                new Patch(above, end, 0, closer));
        Line line = lines.parsed(number);
        boolean isOutside =
                line.hasKey() && line.indent() <= lines.parsed(fault.opened()).indent();
        return fault.words().contains("end>") || isOutside ? Stream.of(close) : Stream.of(comma, close);
    }

    /** Text over several lines without quotes, in which a colon begins a field. */
    private static Stream<RepairCandidate> colonInText(Lines lines, int number, Line line) {
        int colon = line.text().indexOf(": ", line.start());
        Line above = lines.parsed(lines.contentAbove(number));
        boolean isText = !line.hasKey()
                && !line.isEntry()
                && line.start() < line.end()
                && "{[\"'".indexOf(line.text().charAt(line.start())) < 0;
        boolean goesOn = isText && colon > 0 && line.indent() > above.indent();
        return !goesOn
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, colon, colon + 1),
                        "a colon with a blank after it begins a field, and this is text",
                        "begin the text with >- after its name, and the text itself on a line below; or put all of it in quotes",
                        Patch.replace(number, line.start(), line.text().length(), "…")));
    }

    /** The dash of an entry among fields that are none. */
    private static Stream<RepairCandidate> strayDash(Lines lines, int number, Line line) {
        int above = siblingAbove(lines, number, line);
        Line sibling = lines.parsed(above);
        boolean isBelowGroup = sibling.value() < sibling.end() || above != lines.contentAbove(number);
        boolean isStray = line.isEntry()
                && sibling.hasKey()
                && (sibling.isEntry()
                        ? sibling.start() == line.indent()
                        : sibling.indent() == line.indent() && isBelowGroup);
        if (!isStray) {
            return Stream.empty();
        }
        boolean isAlone = line.start() >= line.text().stripTrailing().length() || !line.hasKey();
        int to = isAlone ? line.text().length() : line.start();
        return Stream.of(RepairCandidate.of(
                lines.span(number, line.indent(), line.indent() + 1),
                "this dash begins an entry of a list, and there is no list here",
                isAlone
                        ? "delete this line"
                        : "delete the dash: write " + line.text().substring(line.start(), line.end()),
                Patch.replace(number, line.indent(), to, "")));
    }

    /** A dash before the first field of a group, where the others have none. */
    private static Stream<RepairCandidate> firstStrayDash(Lines lines, int number, Line line) {
        Line below = lines.parsed(lines.contentBelow(number));
        boolean isFirst =
                lines.parsed(lines.contentAbove(number)).indent() < line.indent() || lines.contentAbove(number) == 0;
        boolean isStray = isFirst
                && line.isEntry()
                && line.hasKey()
                && below.hasKey()
                && !below.isEntry()
                && below.indent() == line.indent();
        return !isStray
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, line.indent(), line.indent() + 1),
                        "this dash begins an entry of a list, and the lines below it are fields",
                        "delete the dash: write " + line.text().substring(line.start(), line.end()),
                        Patch.replace(number, line.indent(), line.start(), "")));
    }

    /** A remark between fields, without the mark of a comment. */
    private static Stream<RepairCandidate> prose(Lines lines, int number, Line line) {
        Line above = lines.parsed(lines.contentAbove(number));
        boolean isProse = above.shown().isEmpty()
                && !line.hasKey()
                && !line.isEntry()
                && line.start() < line.end()
                && Character.isLetter(line.text().charAt(line.start()))
                && line.shown().indexOf(' ') > 0
                && lines.parsed(lines.contentBelow(number)).hasKey();
        return !isProse
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, line.start(), line.end()),
                        "this line is neither a field nor a comment",
                        "begin it with # if it is a comment, or write it as the value of a field",
                        new Patch(number, line.start(), 0, "# ")));
    }

    /** The first entry of a list without its dash, where the next one has it. */
    private static Stream<RepairCandidate> firstDash(Lines lines, int number) {
        int owner = number;
        while (owner > 0
                && !(lines.parsed(owner).hasKey() && lines.parsed(owner).shown().isEmpty())) {
            owner = number - owner > LINES_ABOVE ? 0 : lines.contentAbove(owner);
        }
        int first = lines.contentBelow(owner);
        if (owner == 0 || first > lines.count()) {
            return Stream.empty();
        }
        Line line = lines.parsed(first);
        List<Patch> patches = new ArrayList<>(List.of(new Patch(first, line.indent(), 0, "- ")));
        int below = lines.contentBelow(first);
        while (below <= lines.count() && !lines.parsed(below).isEntry() && below - first < LINES_ABOVE) {
            if (lines.parsed(below).indent() == line.indent()) {
                patches.add(new Patch(below, 0, 0, "  "));
            }
            below = lines.contentBelow(below);
        }
        boolean isFirst = !line.isEntry()
                && line.indent() >= lines.parsed(owner).indent()
                && below <= lines.count()
                && isLike(line, lines.parsed(below));
        int end = line.hasKey() ? line.start() + line.key().length() : line.start() + 1;
        return !isFirst
                ? Stream.empty()
                : Stream.of(new RepairCandidate(
                        Problem.of(
                                SourceRules.SYNTAX,
                                lines.span(first, line.start(), end),
                                "there is no dash before this, where the entry below has one",
                                "begin the line with \"- \""
                                        + (patches.size() == 1
                                                ? ""
                                                : ", and indent its other fields by 2 spaces more")),
                        patches));
    }

    /** Whether two lines begin entries of one list. */
    private static boolean isLike(Line line, Line entry) {
        boolean areGroups = line.shown().startsWith("{") && entry.shown().startsWith("{") && !line.hasKey();
        return entry.isEntry()
                && entry.indent() == line.indent()
                && (areGroups || line.hasKey() && line.key().equals(entry.key()));
    }

    /** A field where the dash of the entry above stands begins an entry of its own. */
    private static Stream<RepairCandidate> noDash(Lines lines, int number, Line line) {
        int above = siblingAbove(lines, number, line);
        Line entry = lines.parsed(above);
        boolean begins = line.text().startsWith("{", line.start());
        if ((!line.hasKey() && !begins) || line.isEntry() || !entry.isEntry() || entry.indent() != line.indent()) {
            return Stream.empty();
        }
        if (line.hasKey() && !stands(lines, above, number, line.key())) {
            return Stream.empty();
        }
        int end = begins ? line.start() + 1 : line.start() + line.key().length();
        return Stream.of(RepairCandidate.of(
                lines.span(number, line.start(), end),
                "there is no dash before this, where the entry above has one",
                "write - " + line.text().substring(line.start(), line.end()),
                new Patch(number, line.indent(), 0, "- ")));
    }

    /** Whether a name stands in the entry above already: a second one begins an entry of its own. */
    private static boolean stands(Lines lines, int from, int to, String key) {
        int start = lines.parsed(from).start();
        return IntStream.range(from, to)
                .mapToObj(number -> lines.parsed(number))
                .anyMatch(line -> line.start() == start && line.key().equals(key));
    }

    /** The nearest line above that is not indented more than a line. */
    private static int siblingAbove(Lines lines, int number, Line line) {
        int above = lines.contentAbove(number);
        while (above > 0 && lines.parsed(above).indent() > line.indent()) {
            above = lines.contentAbove(above);
        }
        return above;
    }
}
