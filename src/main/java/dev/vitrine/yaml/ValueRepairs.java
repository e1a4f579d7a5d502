package dev.vitrine.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values without quotes that YAML takes for something else: {@code tagline: Fast: and cheap}. */
final class ValueRepairs extends LineRepairs {
    static final String COLON = "a colon with a blank after it begins a field, and this is text";
    private static final int LINES_BELOW = 100;

    ValueRepairs(Lines lines, int number, Set<String> names) {
        super(lines, number, names);
    }

    @Override
    void look() {
        String value = line.shown();
        if (value.isEmpty() || (!line.hasKey() && !line.isEntry())) {
            return;
        }
        fieldsBelow(value);
        char first = value.charAt(0);
        int start = line.value();
        if (value.startsWith("- ")) {
            dash(value);
        } else if (FlowRepairs.link(value).isPresent()) {
            wrong(start, line.end(), FlowRepairs.MARKDOWN)
                    .value(FlowRepairs.link(value).get());
        } else if (first == '[' || first == '{') {
            textAfter(value);
        } else if (first == '`' && value.indexOf('`', 1) == value.length() - 1 && value.length() > 2) {
            wrong(start, line.end(), "Markdown backticks are not allowed around a value")
                    .value(value.substring(1, value.length() - 1));
        } else if ((first == '?' || FlowRepairs.isReserved(first)) && !line.opensText()) {
            wrong(start, start + 1, FlowRepairs.reserved(first)).quote();
        } else if (first != '"' && first != '\'') {
            int colon = value.endsWith(":") && !value.contains(": ") ? value.length() - 1 : value.indexOf(": ");
            if (colon >= 0) {
                colon(value, colon);
            }
        }
    }

    /** {@code media: video}, with fields below it: one alone is rather indented too far. */
    private void fieldsBelow(String value) {
        Line below = below();
        Line second = lines.parsed(Math.min(lines.contentBelow(lines.contentBelow(number)), lines.count()));
        boolean isWord = !line.opensText() && Line.isNamePart(value.charAt(0)) && value.indexOf(' ') < 0;
        boolean hasFields = below.indent() > line.start()
                && second.indent() == below.indent()
                && names.contains(below.key())
                && names.contains(second.key())
                && !below.isEntry();
        if (isWord && hasFields && names.contains(line.key())) {
            wrong(
                            line.value(),
                            line.end(),
                            "there are fields below this value, and \"" + line.key()
                                    + "\" has either a value or fields")
                    .replace("", "delete \"" + value + "\": the fields below are its value");
        }
    }

    /** {@code input: - text}. */
    private void dash(String value) {
        if (value.indexOf(' ', 2) > 0 && !below().isEntry()) {
            wrong(line.value(), line.value() + 1, "a dash with a blank after it begins a list")
                    .quote();
        } else {
            wrong(line.value(), line.value() + 1, "a list cannot begin on the line of its name with a dash")
                    .value("[" + value.substring(2).strip() + "]");
        }
    }

    /** {@code note: [beta] fast}, {@code - {per: second} fast}. */
    private void textAfter(String value) {
        int closed = FlowRepairs.closing(value);
        if (closed < 0 || closed == value.length() - 1 || "]}".indexOf(value.charAt(closed + 1)) >= 0) {
            return;
        }
        if (value.substring(0, closed).contains(": ")) {
            wrong(line.value() + closed + 1, line.end(), "there is text after the end of the group")
                    .replace("", "delete it, or put it into the braces as note:");
        } else {
            String what = value.startsWith("[") ? "\"[\" begins a list" : "\"{\" begins a group";
            wrong(line.value(), line.value() + 1, what + ", and this is text").quote();
        }
    }

    private void colon(String value, int colon) {
        int start = value.lastIndexOf(' ', colon) + 1;
        int place = line.value() + colon;
        String word = value.substring(start, colon);
        String before = value.substring(0, start).strip();
        if (names.contains(word)) {
            braces(value, start);
            if (names.contains(line.key()) && !before.isEmpty() && before.indexOf(' ') < 0) {
                wrong(line.value() + start, place, "there is a second field on this line")
                        .edit(
                                "begin a new line before \"" + value.substring(start) + "\"",
                                replace(line.value(), line.end(), before));
            }
        }
        List<Integer> more = goesOn();
        if (more.isEmpty()) {
            wrong(place, place + 1, COLON).quote();
        } else {
            wrong(place, place + 1, COLON)
                    .edit(
                            "put the whole text in quotes, to the end of line " + more.get(more.size() - 1)
                                    + "; or write >- after its name, and the text on the lines below",
                            joined(value, more));
        }
    }

    /** Several fields on a line have to be in braces: {@code - per: second, usd: 0.20}. */
    private void braces(String value, int word) {
        boolean follows = line.isEntry() && value.substring(0, word).endsWith(", ");
        if (word == 0 || follows) {
            int from = word == 0 ? line.value() : line.start();
            String inner = text.substring(from, line.end() - (value.endsWith("}") ? 1 : 0));
            wrong(from, from + 1, "several fields on one line have to be in braces")
                    .edit(
                            "write " + (word == 0 ? line.key() + ": " : "- ") + "{" + inner + "}",
                            replace(from, line.end(), "{" + inner + "}"));
        }
    }

    /** The lines below that go on with a text. */
    private List<Integer> goesOn() {
        List<Integer> more = new ArrayList<>();
        for (int below = number + 1; below <= lines.count() && more.size() < LINES_BELOW; below++) {
            Line next = lines.parsed(below);
            if (!next.isContent() || next.indent() <= line.start() || next.isEntry() || names.contains(next.key())) {
                break;
            }
            more.add(below);
        }
        return more;
    }

    /** A text of several lines as one in quotes. */
    private List<Patch> joined(String value, List<Integer> more) {
        StringBuilder whole = new StringBuilder(value);
        List<Patch> patches = new ArrayList<>();
        for (int below : more) {
            whole.append(' ').append(lines.line(below).strip());
            patches.add(Patch.replace(below, 0, lines.line(below).length(), ""));
        }
        patches.add(replace(line.value(), line.end(), YamlQuoting.quoted(whole.toString())));
        return patches;
    }
}
