package dev.vitrine.style;

import dev.vitrine.problem.Checked;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The form that records are written in: the schema line, the order of fields, quotes and space. What is said is none of its
 * business, and no fixing changes it. A text that is no YAML, or uses more than the plain part of it, has no form.
 */
public final class RecordStyle {
    /** In the order in which they are fixed: each reads what the one before it has written. */
    private static final List<StyleCheck> CHECKS =
            List.of(new SpaceStyle(), new QuoteStyle(), new SchemaLine(), new KeyOrder());

    private RecordStyle() {}

    /**
     * What differs from the house's form, by place.
     *
     * @param path such as {@code data/models/luma/ray-2.yaml}: it says which schema the record follows
     */
    public static List<StyleFinding> check(String path, String text) {
        Optional<WrittenRecord> record = WrittenRecord.of(path, text);
        List<StyleFinding> mendings = record.stream()
                .flatMap(written -> CHECKS.stream().flatMap(check -> check.check(written).stream()))
                .sorted(Comparator.comparing(StyleFinding::problem))
                .toList();
        return mendings.isEmpty() || isPlain(YamlReader.read(path, text)) ? mendings : List.of();
    }

    /**
     * The text with all of that fixed: comments, blank lines and every byte that no edit names stay.
     *
     * @return the same text where there is nothing to fix
     */
    public static String mend(String path, String text) {
        String mended = text;
        for (StyleCheck check : CHECKS) {
            Optional<WrittenRecord> record = WrittenRecord.of(path, mended);
            if (record.isEmpty()) {
                return text;
            }
            mended = Edit.apply(mended, check.edits(record.get()));
        }
        return saysTheSame(path, text, mended) ? mended : text;
    }

    /** Guards against a mistake of ours: whether two texts are both plain records, and say the same in any order. */
    public static boolean saysTheSame(String path, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Checked<Node> before = YamlReader.read(path, one);
        Checked<Node> after = YamlReader.read(path, other);
        return isPlain(before)
                && isPlain(after)
                && Node.same(before.value().get(), after.value().get(), RecordStyle::same);
    }

    private static boolean isPlain(Checked<Node> read) {
        return read.value().isPresent() && read.problems().isEmpty();
    }

    /** Quotes may be added, but not around what YAML takes for nothing. */
    private static boolean same(Node.Scalar before, Node.Scalar after) {
        return before.text().equals(after.text())
                && (before.reading() == after.reading()
                        || after.reading() == Node.Reading.TEXT && before.reading() != Node.Reading.NULL);
    }
}
