package dev.vitrine.style;

import dev.vitrine.yaml.Outline.Field;
import dev.vitrine.yaml.Outline.Mapping;
import java.util.List;
import java.util.Optional;

/** Moves the fields of a group in braces, on one line: {@code {usd: 1, per: second}}. Commas and space stay where they are. */
final class FlowOrder {
    private FlowOrder() {}

    /**
     * The edit that brings the fields into an order.
     *
     * @param order the fields, by their places in the text, as they shall stand
     * @param inner edits inside the fields, which come along
     * @return empty where the group is on several lines, or is written in a way that is too rare to move
     */
    static Optional<Edit> arranged(WrittenRecord record, Mapping mapping, List<Integer> order, List<Edit> inner) {
        List<Field> fields = mapping.fields();
        String text = record.text();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(order.get(i));
            out.append(Edit.apply(text, field.key().from(), end(field), inner));
            if (i + 1 < fields.size()) {
                String between = text.substring(
                        end(fields.get(i)), fields.get(i + 1).key().from());
                if (!between.strip().equals(",")) {
                    return Optional.empty();
                }
                out.append(between);
            }
        }
        if (record.lineOf(mapping.from()) != record.lineOf(mapping.to() - 1)) {
            return Optional.empty();
        }
        return Optional.of(new Edit(fields.get(0).key().from(), end(fields.get(fields.size() - 1)), out.toString()));
    }

    private static int end(Field field) {
        return Math.max(field.key().to(), field.value().to());
    }
}
