package dev.vitrine.style;

import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.Outline.Field;
import dev.vitrine.yaml.Outline.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Moves the fields of a group whose fields are on lines of their own, with what belongs to each: the comments and blank lines
 * above it, and comments below it that are indented deeper, or that a blank line parts from the next field. What stands
 * above the first field and is parted from it by a blank line, and the schema line, belong to the file and stay.
 */
final class BlockOrder {
    private final WrittenRecord record;
    private final List<Edit> inner;
    private final int column;
    private final List<Part> parts = new ArrayList<>();

    /** A field with the lines that move with it: the first, that of its name, and the one after the last. */
    private record Part(Field field, int from, int key, int to) {}

    private BlockOrder(WrittenRecord record, Mapping mapping, List<Edit> inner) {
        this.record = record;
        this.inner = inner;
        this.column = column(mapping.fields().get(0));
        List<Field> fields = mapping.fields();
        int from = firstLead(keyLine(fields.get(0)));
        for (int i = 0; i < fields.size(); i++) {
            int to = i + 1 < fields.size()
                    ? tail(contentEnd(fields.get(i)), keyLine(fields.get(i + 1)))
                    : lastTail(contentEnd(fields.get(i)));
            parts.add(new Part(fields.get(i), from, keyLine(fields.get(i)), to));
            from = to;
        }
    }

    /**
     * The edit that brings the fields into an order.
     *
     * @param order the fields, by their places in the text, as they shall stand
     * @param inner edits inside the fields, which come along
     * @return empty where blank lines are content, or the group is written in a way that is too rare to move
     */
    static Optional<Edit> arranged(WrittenRecord record, Mapping mapping, List<Integer> order, List<Edit> inner) {
        BlockOrder block = new BlockOrder(record, mapping, inner);
        return block.isMovable(mapping) ? Optional.of(block.edit(order)) : Optional.empty();
    }

    private boolean isMovable(Mapping mapping) {
        List<Field> fields = mapping.fields();
        return before(fields.get(0)).matches(" *(- *)?")
                && fields.stream().skip(1).allMatch(field -> before(field).equals(" ".repeat(column)))
                && !keeps(mapping);
    }

    private boolean keeps(Outline piece) {
        return piece.match(
                mapping -> mapping.fields().stream().anyMatch(field -> keeps(field.value())),
                sequence -> sequence.items().stream().anyMatch(this::keeps),
                scalar -> SpaceStyle.keeps(record, scalar));
    }

    private Edit edit(List<Integer> order) {
        String opening = before(parts.get(0).field());
        int from = record.start(parts.get(0).from());
        int to = record.start(parts.get(parts.size() - 1).to());
        List<String> moved = new ArrayList<>();
        for (Part part : order.stream().map(parts::get).toList()) {
            moved.add(
                    moved.isEmpty()
                            ? lead(part, !opening.isBlank()) + opening + body(part)
                            : lead(part, false) + " ".repeat(column) + body(part));
        }
        boolean open = !WrittenRecord.isBreak(record.text().charAt(to - 1));
        return new Edit(from, to, open ? joined(moved) : String.join("", moved));
    }

    /** For a file whose last line does not end: each part ends in a line break but the last. */
    private String joined(List<String> moved) {
        return moved.stream().map(String::stripTrailing).collect(Collectors.joining(record.lineBreak()));
    }

    /** The comments and blank lines above a field; where it comes to stand next to a hyphen, above the hyphen. */
    private String lead(Part part, boolean besideHyphen) {
        String above = record.text().substring(record.start(part.from()), record.start(part.key()));
        return besideHyphen ? above.replaceAll("(?m)^ {2,}(?=#)", " ".repeat(Math.max(0, column - 2))) : above;
    }

    private String body(Part part) {
        return Edit.apply(record.text(), part.field().key().from(), record.start(part.to()), inner);
    }

    /** The first line that belongs to the first field: comments right above it; those above a list's entry are the entry's. */
    private int firstLead(int key) {
        int from = key;
        if (record.line(key).strip().startsWith("-")) {
            return from;
        }
        while (from > 0
                && record.isComment(from - 1)
                && !(from == 1 && SchemaLine.isMeant(record.line(0).strip()))) {
            from--;
        }
        return from;
    }

    /** The line after the last that belongs to a field whose content ends before a line; the next begins at {@code next}. */
    private int tail(int content, int next) {
        int end = content;
        for (int line = content; line < next; line++) {
            if (record.isComment(line) && record.indent(line) > column) {
                end = line + 1;
            }
        }
        for (int line = end; line < next; line++) {
            if (record.isBlank(line)) {
                return line;
            }
        }
        return end;
    }

    /** The same for the last field: comments right below it that are not indented less. */
    private int lastTail(int content) {
        int end = content;
        while (end < record.lines() && record.isComment(end) && record.indent(end) >= column) {
            end++;
        }
        return end;
    }

    /** The line after the last that has content of a field; space alone can be content below a {@code |}, so it is kept. */
    private int contentEnd(Field field) {
        int end = Math.max(field.key().to(), field.value().to());
        int line = record.lineOf(Math.max(field.key().from(), end - 1));
        while (record.line(line).isEmpty()) {
            line--;
        }
        return line + 1;
    }

    private int keyLine(Field field) {
        return record.lineOf(field.key().from());
    }

    private int column(Field field) {
        return field.key().from() - record.start(keyLine(field));
    }

    /** What is before a field's name on its line: space, or a hyphen. */
    private String before(Field field) {
        return record.text().substring(record.start(keyLine(field)), field.key().from());
    }
}
