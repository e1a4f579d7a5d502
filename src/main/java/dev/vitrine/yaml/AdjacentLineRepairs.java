package dev.vitrine.yaml;

import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Dashes, commas and brackets whose mistake shows only in comparison with the lines around. */
final class AdjacentLineRepairs extends LineRepairs {
    private static final int LINES_ABOVE = 30;

    private final Fault fault;

    AdjacentLineRepairs(Lines lines, int number, Set<String> names, Fault fault) {
        super(lines, number, names);
        this.fault = fault;
    }

    @Override
    void look() {
        openAbove();
        firstDash();
        int sibling = siblingAbove();
        if (line.isEntry()) {
            strayDash(sibling);
        } else {
            if (!line.hasKey() && line.start() < line.end()) {
                prose();
            }
            noDash(sibling);
            if (!line.hasKey() && line.start() < line.end()) {
                colonInText();
            }
        }
    }

    /** A list or group over several lines, as in JSON, with no comma between two of them, or no end. */
    private void openAbove() {
        int above = lines.contentAbove(number);
        int end = lines.parsed(above).end();
        boolean isComma = Set.of(ParserWords.NO_COMMA, ParserWords.NEVER_CLOSED).contains(fault.words());
        if (!isComma || fault.opened() >= number || end == 0) {
            return;
        }
        boolean isList = lines.line(fault.opened()).startsWith("[", fault.begun());
        String closer = isList ? "]" : "}";
        boolean isOutside =
                line.hasKey() && line.indent() <= lines.parsed(fault.opened()).indent();
        if (fault.words() == ParserWords.NO_COMMA && !isOutside) {
            new Wrong(SourceRules.SYNTAX, above, end - 1, end, "there is no comma at the end of this line")
                    .edit("add one", new Patch(above, end, 0, ","));
        }
        String message = "what \"" + (isList ? "[" : "{") + "\" begins is never closed";
        new Wrong(SourceRules.SYNTAX, fault.opened(), fault.begun(), fault.begun() + 1, message)
                .edit("add \"" + closer + "\" at the end of line " + above, new Patch(above, end, 0, closer));
    }

    /** The first entry of a list without its dash, where the next one has it. */
    private void firstDash() {
        int owner = number;
        while (owner > 0
                && !(lines.parsed(owner).hasKey() && lines.parsed(owner).shown().isEmpty())) {
            owner = number - owner > LINES_ABOVE ? 0 : lines.contentAbove(owner);
        }
        int first = lines.contentBelow(owner);
        Line entry = lines.parsed(first);
        if (owner == 0
                || first > lines.count()
                || entry.isEntry()
                || entry.indent() < lines.parsed(owner).indent()) {
            return;
        }
        List<Patch> patches = new ArrayList<>(List.of(new Patch(first, entry.indent(), 0, "- ")));
        int below = lines.contentBelow(first);
        while (below <= lines.count() && !lines.parsed(below).isEntry() && below - first < LINES_ABOVE) {
            if (lines.parsed(below).indent() == entry.indent()) {
                patches.add(new Patch(below, 0, 0, "  "));
            }
            below = lines.contentBelow(below);
        }
        if (below <= lines.count() && isLike(entry, lines.parsed(below))) {
            int end = entry.start() + (entry.hasKey() ? entry.key().length() : 1);
            String more = patches.size() == 1 ? "" : ", and indent its other fields by 2 spaces more";
            String message = "there is no dash before this, where the entry below has one";
            new Wrong(SourceRules.SYNTAX, first, entry.start(), end, message)
                    .edit("begin the line with \"- \"" + more, patches);
        }
    }

    /** Whether a line begins an entry of the list that another is an entry of. */
    private static boolean isLike(Line line, Line entry) {
        boolean areGroups = line.shown().startsWith("{") && entry.shown().startsWith("{") && !line.hasKey();
        return entry.isEntry()
                && entry.indent() == line.indent()
                && (areGroups || line.hasKey() && line.key().equals(entry.key()));
    }

    /** The dash of an entry among fields, or before the first of them. */
    private void strayDash(int above) {
        Line sibling = lines.parsed(above);
        boolean isBelowGroup = sibling.value() < sibling.end() || above != lines.contentAbove(number);
        boolean isAmongFields = sibling.hasKey()
                && (sibling.isEntry()
                        ? sibling.start() == line.indent()
                        : sibling.indent() == line.indent() && isBelowGroup);
        boolean isFirst = above().indent() < line.indent() || lines.contentAbove(number) == 0;
        boolean isBeforeField = isFirst && line.hasKey() && below().isField() && below().indent() == line.indent();
        if (isAmongFields || isBeforeField) {
            String why = isAmongFields ? "there is no list here" : "the lines below it are fields";
            wrong(line.indent(), line.indent() + 1, "this dash begins an entry of a list, and " + why)
                    .edit(
                            line.hasKey() ? "delete the dash: write " + line.content() : "delete this line",
                            replace(line.indent(), line.hasKey() ? line.start() : text.length(), ""));
        }
    }

    /** A remark between fields, without the mark of a comment. */
    private void prose() {
        boolean isSentence =
                Character.isLetter(text.charAt(line.start())) && line.shown().indexOf(' ') > 0;
        if (isSentence && above().shown().isEmpty() && below().hasKey()) {
            wrong(line.start(), line.end(), "this line is neither a field nor a comment")
                    .edit(
                            "begin it with # if it is a comment, or write it as the value of a field",
                            insert(line.start(), "# "));
        }
    }

    /** A field below the dash of the entry above begins another entry. */
    private void noDash(int above) {
        Line entry = lines.parsed(above);
        boolean isGroup = text.startsWith("{", line.start());
        boolean begins = line.hasKey() ? isRepeated(above) : isGroup;
        if (begins && entry.isEntry() && entry.indent() == line.indent()) {
            int end = line.start() + (isGroup ? 1 : line.key().length());
            wrong(line.start(), end, "there is no dash before this, where the entry above has one")
                    .edit("write - " + line.content(), insert(line.indent(), "- "));
        }
    }

    /** Whether the entry above has a field of this name already: a second one begins another entry. */
    private boolean isRepeated(int above) {
        int start = lines.parsed(above).start();
        return IntStream.range(above, number)
                .mapToObj(lines::parsed)
                .anyMatch(other -> other.start() == start && other.key().equals(line.key()));
    }

    /** Text over several lines without quotes, in which a colon begins a field. */
    private void colonInText() {
        int colon = text.indexOf(": ", line.start());
        boolean isText = "{[\"'".indexOf(text.charAt(line.start())) < 0;
        if (isText && colon > 0 && line.indent() > above().indent()) {
            wrong(colon, colon + 1, ValueRepairs.COLON)
                    .edit(
                            "begin the text with >- after its name, and the text itself on a line below; or put all of it in quotes",
                            replace(line.start(), text.length(), "…"));
        }
    }

    /** The nearest line above that is not indented more. */
    private int siblingAbove() {
        int above = lines.contentAbove(number);
        while (above > 0 && lines.parsed(above).indent() > line.indent()) {
            above = lines.contentAbove(above);
        }
        return above;
    }
}
