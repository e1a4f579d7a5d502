package dev.vitrine.style;

import dev.vitrine.problem.Location;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaField;
import dev.vitrine.source.SourceTree;
import dev.vitrine.validation.RecordPath;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.OutlineReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A record as it is written: its text by lines, and its outline. Lines are counted from 0 here, offsets from 0 in UTF-16
 * units; {@link Location}s count from 1.
 */
final class WrittenRecord {
    private final String path;
    private final String text;
    private final RecordKind kind;
    private final Outline root;
    /** Where each line begins; the last entry is where the text ends. */
    private final int[] starts;

    private WrittenRecord(String path, String text, RecordKind kind, Outline root) {
        this.path = path;
        this.text = text;
        this.kind = kind;
        this.root = root;
        this.starts = starts(text);
    }

    /** Empty where the path is no record's place, or the text is nothing that could be edited safely. */
    static Optional<WrittenRecord> of(String path, String text) {
        if (text.length() > SourceTree.MAXIMUM_BYTES) {
            return Optional.empty();
        }
        return RecordPath.of(path)
                .map(RecordPath.Place::kind)
                .flatMap(kind -> OutlineReader.read(text).map(root -> new WrittenRecord(path, text, kind, root)));
    }

    private static int[] starts(String text) {
        int[] starts = new int[text.length() + 2];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean first = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (character == '\n' || character == '\r' && !first) {
                starts[count++] = i + 1;
            }
        }
        if (starts[count - 1] != text.length() || count == 1) {
            starts[count++] = text.length();
        }
        return Arrays.copyOf(starts, count);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    RecordKind kind() {
        return kind;
    }

    Outline root() {
        return root;
    }

    SchemaField shape() {
        return SchemaField.of(kind);
    }

    /** How many lines there are; what follows the last line break is a line only if it is not empty. */
    int lines() {
        return starts.length - 1;
    }

    /** The offset at which a line begins; the text's end for the line after the last. */
    int start(int line) {
        return starts[Math.min(line, lines())];
    }

    /** The line in which an offset is. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, 0, lines(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** A line without its line break. */
    String line(int line) {
        int end = start(line + 1);
        while (end > start(line) && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start(line), end);
    }

    boolean isBlank(int line) {
        return line(line).isBlank();
    }

    boolean isComment(int line) {
        return line(line).stripLeading().startsWith("#");
    }

    /** How many characters of space a line begins with. */
    int indent(int line) {
        String content = line(line);
        return content.length() - content.stripLeading().length();
    }

    /** The line break of the first line; a text of one line gets the usual one. */
    String lineBreak() {
        return text.substring(start(0) + line(0).length(), start(1)).isEmpty()
                ? "\n"
                : text.substring(start(0) + line(0).length(), start(1));
    }

    /** A span that begins and ends on one line. */
    Location at(int from, int to) {
        int line = lineOf(from);
        return new Location(path, line + 1, from - start(line) + 1, Math.min(to, start(line + 1)) - from);
    }

    static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    /** Shows each piece that the schema knows, outermost first and in the order of the text, with what the schema says of it. */
    void eachKnownPiece(BiConsumer<Outline, SchemaField> visitor) {
        visit(root, Optional.of(shape()), visitor);
    }

    private static void visit(Outline piece, Optional<SchemaField> shape, BiConsumer<Outline, SchemaField> visitor) {
        if (shape.isEmpty()) {
            return;
        }
        visitor.accept(piece, shape.get());
        piece.accept(
                mapping -> mapping.fields()
                        .forEach(field -> visit(
                                field.value(), shape.get().field(field.key().text()), visitor)),
                sequence ->
                        sequence.items().forEach(item -> visit(item, shape.get().entry(), visitor)),
                scalar -> {});
    }
}
