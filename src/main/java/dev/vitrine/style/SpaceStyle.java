package dev.vitrine.style;

import dev.vitrine.problem.Problem;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.Outline.Writing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * No line ends in space, and the last line ends. Blank lines stay, at the end too. Inside text that is written below {@code |}
 * or {@code >}, or in quotes over several lines, space can be content, so that nothing is touched there.
 */
final class SpaceStyle implements StyleCheck {
    @Override
    public List<StyleFinding> check(WrittenRecord record) {
        BitSet content = new BitSet(record.lines());
        protect(record, record.root(), content);
        int last = record.lines() - 1;
        while (last > 0 && record.isBlank(last)) {
            last--;
        }
        List<StyleFinding> mendings = new ArrayList<>();
        for (int line = 0; line <= last; line++) {
            int length = record.line(line).length();
            int kept = keptLength(record.line(line));
            if (kept < length && !content.get(line)) {
                int start = record.start(line);
                Edit edit = new Edit(start + kept, start + length, "");
                mendings.add(mending(record, edit, "the line ends with spaces", "delete the spaces at the end"));
            }
        }
        atTheEnd(record, last, mendings);
        return mendings;
    }

    private static int keptLength(String line) {
        int length = line.length();
        while (length > 0 && (line.charAt(length - 1) == ' ' || line.charAt(length - 1) == '\t')) {
            length--;
        }
        return length;
    }

    /** Marks the lines whose end is inside a scalar's content. */
    private static void protect(WrittenRecord record, Outline piece, BitSet content) {
        piece.accept(
                mapping -> mapping.fields().forEach(field -> {
                    protect(record, field.key(), content);
                    protect(record, field.value(), content);
                }),
                sequence -> sequence.items().forEach(item -> protect(record, item, content)),
                scalar -> protectLines(record, scalar, content));
    }

    private static void protectLines(WrittenRecord record, Outline.Scalar scalar, BitSet content) {
        if (scalar.to() > scalar.from()) {
            int first = record.lineOf(scalar.from());
            int last = record.lineOf(scalar.to() - 1);
            if (scalar.writing() == Writing.BLOCK) {
                content.set(first + 1, last + 1);
            } else if (scalar.writing() == Writing.QUOTED) {
                content.set(first, last);
            }
        }
    }

    private static void atTheEnd(WrittenRecord record, int last, List<StyleFinding> mendings) {
        int end = record.start(last + 1);
        Outline.Scalar scalar = lastScalar(record.root());
        boolean below = scalar.writing() == Writing.BLOCK && scalar.to() >= end;
        String header = below ? record.line(record.lineOf(scalar.from())) : "";
        if (end == record.start(last) + record.line(last).length()) {
            if (!below || header.stripTrailing().endsWith("-")) {
                Edit edit = new Edit(end, end, record.lineBreak());
                mendings.add(mending(record, edit, "the last line has no line break", "add a line break"));
            }
        }
    }

    /** Whether a scalar's header says that the blank lines below it are content. */
    static boolean keeps(WrittenRecord record, Outline.Scalar scalar) {
        String line = record.text().substring(scalar.from(), record.start(record.lineOf(scalar.from()) + 1));
        return scalar.writing() == Writing.BLOCK
                && line.replaceFirst("\\s#.*", "").contains("+");
    }

    private static Outline.Scalar lastScalar(Outline piece) {
        List<Outline> parts = piece.match(
                mapping -> mapping.fields().stream().map(Outline.Field::value).toList(),
                Outline.Sequence::items,
                scalar -> List.<Outline>of());
        if (!parts.isEmpty()) {
            return lastScalar(parts.get(parts.size() - 1));
        }
        return piece instanceof Outline.Scalar scalar
                ? scalar
                : new Outline.Scalar("", Writing.PLAIN, piece.from(), piece.to());
    }

    private static StyleFinding mending(WrittenRecord record, Edit edit, String message, String hint) {
        return new StyleFinding(Problem.of(StyleRules.SPACE, record.at(edit.from(), edit.to()), message, hint), edit);
    }
}
