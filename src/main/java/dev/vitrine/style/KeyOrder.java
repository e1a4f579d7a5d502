package dev.vitrine.style;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.FieldRanks;
import dev.vitrine.schema.SchemaField;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.Outline.Layout;
import dev.vitrine.yaml.Outline.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of a group are in the order of the schema. A field that the schema does not know stays behind the one that it
 * follows. Groups over several lines in braces are left alone, and so are those in which blank lines are content.
 */
final class KeyOrder implements StyleCheck {
    @Override
    public List<StyleFinding> check(WrittenRecord record) {
        List<StyleFinding> mendings = new ArrayList<>();
        record.eachKnownPiece((piece, shape) -> {
            if (piece instanceof Mapping mapping) {
                FieldRanks ranks = new FieldRanks(mapping, shape);
                if (!ranks.areInOrder()) {
                    arranged(record, mapping, ranks.order(), List.of())
                            .ifPresent(edit -> mendings.add(new StyleFinding(problem(record, mapping, ranks), edit)));
                }
            }
        });
        return mendings;
    }

    /** A group that moves takes along what has moved inside it. */
    @Override
    public List<Edit> edits(WrittenRecord record) {
        return edits(record, record.root(), Optional.of(record.shape()));
    }

    private static List<Edit> edits(WrittenRecord record, Outline piece, Optional<SchemaField> shape) {
        return shape.map(known -> piece.match(
                        mapping -> edits(record, mapping, known),
                        sequence -> sequence.items().stream()
                                .flatMap(item -> edits(record, item, known.entry()).stream())
                                .toList(),
                        scalar -> List.<Edit>of()))
                .orElse(List.of());
    }

    private static List<Edit> edits(WrittenRecord record, Mapping mapping, SchemaField shape) {
        List<Edit> inner = mapping.fields().stream()
                .flatMap(field ->
                        edits(record, field.value(), shape.field(field.key().text())).stream())
                .toList();
        FieldRanks ranks = new FieldRanks(mapping, shape);
        return ranks.areInOrder()
                ? inner
                : arranged(record, mapping, ranks.order(), inner).map(List::of).orElse(inner);
    }

    private static Optional<Edit> arranged(
            WrittenRecord record, Mapping mapping, List<Integer> order, List<Edit> inner) {
        return mapping.layout() == Layout.FLOW
                ? FlowOrder.arranged(record, mapping, order, inner)
                : BlockOrder.arranged(record, mapping, order, inner);
    }

    private static Problem problem(WrittenRecord record, Mapping mapping, FieldRanks ranks) {
        List<String> names =
                mapping.fields().stream().map(field -> field.key().text()).toList();
        List<Integer> order = ranks.order();
        List<Integer> misplaced = ranks.misplaced();
        Outline.Scalar first = mapping.fields().get(misplaced.get(0)).key();
        int place = order.indexOf(misplaced.get(0));
        String move = place == 0
                ? "move it before \"" + names.get(order.get(1)) + "\""
                : "move it after \"" + names.get(order.get(place - 1)) + "\"";
        String all = order.stream().map(names::get).collect(Collectors.joining(", "));
        return Problem.of(
                StyleRules.KEY_ORDER,
                record.at(first.from(), first.to()),
                "\"" + first.text() + "\" is out of order",
                misplaced.size() == 1 ? move : "write the fields in this order: " + all);
    }
}
