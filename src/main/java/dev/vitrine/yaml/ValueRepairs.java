package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values without quotes that YAML takes for something else: {@code tagline: Fast: and cheap}. */
final class ValueRepairs {
    private static final String RESERVED = "@`%*&!|>?";

    private static final String COLON = "a colon with a blank after it begins a field, and this is text";
    private static final int LINES_BELOW = 100;

    private ValueRepairs() {}

    static Stream<RepairCandidate> of(Lines lines, int number, Set<String> names) {
        Line line = Line.of(lines.line(number));
        String value = line.shown();
        if (value.isEmpty() || (!line.hasKey() && !line.isEntry())) {
            return Stream.empty();
        }
        List<RepairCandidate> mends = new ArrayList<>();
        char first = value.charAt(0);
        above(lines, number, line, names).ifPresent(mends::add);
        if (value.startsWith("- ")) {
            boolean isSentence = value.indexOf(' ', 2) > 0
                    && !lines.parsed(lines.contentBelow(number)).isEntry();
            mends.add(
                    isSentence
                            ? quoted(lines, number, line, line.value(), "a dash with a blank after it begins a list")
                            : entryBesideName(lines, number, line));
        } else if (FlowRepairs.link(value).isPresent()) {
            mends.add(link(lines, number, line, FlowRepairs.link(value).get()));
        } else if (first == '[' || first == '{') {
            int closed = FlowRepairs.closing(value);
            if (closed < 0 || closed == value.length() - 1 || "]}".indexOf(value.charAt(closed + 1)) >= 0) {
                return Stream.empty();
            }
            boolean isGroup = value.substring(0, closed).contains(": ");
            String what = first == '[' ? "a list" : "a group";
            mends.add(
                    isGroup
                            ? textAfter(lines, number, line, closed)
                            : quoted(
                                    lines,
                                    number,
                                    line,
                                    line.value(),
                                    "\"" + first + "\" begins " + what + ", and this is text"));
        } else if (first == '`' && value.indexOf('`', 1) == value.length() - 1 && value.length() > 2) {
            mends.add(code(lines, number, line));
        } else if (RESERVED.indexOf(first) >= 0 && !line.opensText()) {
            mends.add(quoted(
                    lines,
                    number,
                    line,
                    line.value(),
                    "text that begins with \"" + first + "\" means something else to YAML unless it is in quotes"));
        } else if (first != '"' && first != '\'') {
            colon(lines, number, line, names, mends);
        }
        return mends.stream();
    }

    private static void colon(Lines lines, int number, Line line, Set<String> names, List<RepairCandidate> mends) {
        String value = line.shown();
        int colon = value.endsWith(":") && !value.contains(": ") ? value.length() - 1 : value.indexOf(": ");
        if (colon < 0) {
            return;
        }
        String word = value.substring(value.lastIndexOf(' ', colon) + 1, colon);
        if (names.contains(word)) {
            braces(lines, number, line, colon - word.length(), mends);
        }
        String before = value.substring(0, colon - word.length()).strip();
        int place = line.value() + colon;
        if (names.contains(word) && names.contains(line.key()) && !before.isEmpty() && before.indexOf(' ') < 0) {
            int start = place - word.length();
            mends.add(RepairCandidate.of(
                    lines.span(number, start, place),
                    "a second field stands on this line",
                    "begin a new line before \"" + value.substring(colon - word.length()) + "\"",
                    Patch.replace(number, line.value(), line.end(), before)));
        }
        List<Integer> more = goesOn(lines, number, line, names);
        mends.add(
                more.isEmpty()
                        ? quoted(lines, number, line, place, COLON)
                        : new RepairCandidate(
                                Problem.of(
                                        SourceRules.SYNTAX,
                                        lines.span(number, place, place + 1),
                                        COLON,
                                        "put the whole text in quotes, to the end of line " + more.get(more.size() - 1)
                                                + "; or write >- after its name, and the text on the lines below"),
                                joined(lines, number, line, more)));
    }

    /** The lines below that go on with a text. */
    private static List<Integer> goesOn(Lines lines, int number, Line line, Set<String> names) {
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
    private static List<Patch> joined(Lines lines, int number, Line line, List<Integer> more) {
        StringBuilder text = new StringBuilder(line.shown());
        List<Patch> patches = new ArrayList<>();
        for (int below : more) {
            text.append(' ').append(lines.line(below).strip());
            patches.add(Patch.replace(below, 0, lines.line(below).length(), ""));
        }
        patches.add(Patch.replace(number, line.value(), line.end(), YamlQuoting.quoted(text.toString())));
        return patches;
    }

    /** {@code media: video}, with fields below it: one alone is rather indented too far. */
    private static Optional<RepairCandidate> above(Lines lines, int number, Line line, Set<String> names) {
        Line below = lines.parsed(lines.contentBelow(number));
        boolean isWord = line.hasKey()
                && !line.opensText()
                && Line.isNamePart(line.shown().charAt(0))
                && line.shown().indexOf(' ') < 0;
        Line second = lines.parsed(Math.min(lines.contentBelow(lines.contentBelow(number)), lines.count()));
        boolean hasFields = below.indent() > line.start()
                && second.indent() == below.indent()
                && names.contains(below.key())
                && names.contains(second.key())
                && !below.isEntry();
        return isWord && hasFields && names.contains(line.key())
                ? Optional.of(RepairCandidate.of(
                        lines.span(number, line.value(), line.end()),
                        "fields stand below this value, and \"" + line.key() + "\" has either a value or fields",
                        "delete \"" + line.shown() + "\": the fields below are its value",
                        Patch.replace(number, line.value(), line.end(), "")))
                : Optional.empty();
    }

    /** Several fields on a line have to stand in braces: {@code - per: second, usd: 0.20}. */
    private static void braces(Lines lines, int number, Line line, int word, List<RepairCandidate> mends) {
        boolean begins = word == 0;
        boolean follows = line.isEntry() && line.shown().substring(0, word).endsWith(", ");
        if (!begins && !follows) {
            return;
        }
        int from = begins ? line.value() : line.start();
        boolean isClosed = line.shown().endsWith("}");
        String inner = line.text().substring(from, line.end() - (isClosed ? 1 : 0));
        mends.add(RepairCandidate.of(
                lines.span(number, from, from + 1),
                "several fields on one line have to be in braces",
                "write " + (begins ? line.key() + ": " : "- ") + "{" + inner + "}",
                Patch.replace(number, from, line.end(), "{" + inner + "}")));
    }

    private static RepairCandidate textAfter(Lines lines, int number, Line line, int closed) {
        int from = line.value() + closed + 1;
        return RepairCandidate.of(
                lines.span(number, from, line.end()),
                "text stands after the end of the group",
                "delete it, or put it into the braces as note:",
                Patch.replace(number, from, line.end(), ""));
    }

    private static RepairCandidate quoted(Lines lines, int number, Line line, int place, String message) {
        String written = YamlQuoting.quoted(line.shown());
        return RepairCandidate.of(
                lines.span(number, place, place + 1),
                message,
                "put it in quotes: write " + QuoteRepairs.named(line, written),
                Patch.replace(number, line.value(), line.end(), written));
    }

    /** {@code url: [page](https://…)}. */
    private static RepairCandidate link(Lines lines, int number, Line line, String address) {
        return RepairCandidate.of(
                lines.span(number, line.value(), line.end()),
                "this is a Markdown link, and a plain address is needed",
                "write " + QuoteRepairs.named(line, address),
                Patch.replace(number, line.value(), line.end(), address));
    }

    /** {@code name: `Ray 2`}. */
    private static RepairCandidate code(Lines lines, int number, Line line) {
        String value = line.shown();
        String written = value.substring(1, value.length() - 1);
        return RepairCandidate.of(
                lines.span(number, line.value(), line.end()),
                "Markdown backticks are not allowed around a value",
                "write " + QuoteRepairs.named(line, written),
                Patch.replace(number, line.value(), line.end(), written));
    }

    /** {@code input: - text}. */
    private static RepairCandidate entryBesideName(Lines lines, int number, Line line) {
        String written = "[" + line.shown().substring(2).strip() + "]";
        return RepairCandidate.of(
                lines.span(number, line.value(), line.value() + 1),
                "a list cannot begin on the line of its name with a dash",
                "write " + QuoteRepairs.named(line, written),
                Patch.replace(number, line.value(), line.end(), written));
    }
}
