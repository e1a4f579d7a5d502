package dev.vitrine.tables;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.TextFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of rows that name models; each model is read once, and has a number from 0 on. */
final class ModelFields {
    private final Map<String, Known> known = new HashMap<>();

    /**
     * A model as rows name it.
     *
     * @param id absent where it is no id, and so there is no such model
     * @param mention as {@code model:luma/ray-2}
     */
    record Known(Optional<ModelId> id, String mention, int number) {}

    /** The model that a row names; absent, and a problem, where it names none. That there is one is for others to see. */
    Optional<Known> read(TableRow row, TableColumn column, TableProblems problems) {
        String text = row.text(column);
        if (text.isEmpty()) {
            problems.add(Problem.of(
                    DataRules.MISSING_FIELD,
                    row.at(column),
                    "the field " + column.key() + " is empty",
                    "write the id of a model, such as luma/ray-2"));
            return Optional.empty();
        }
        Known model = known.get(text);
        if (model == null) {
            model = new Known(
                    Optional.of(text).filter(TextFormat.MODEL_ID::matches).map(ModelId::of),
                    "model:" + text,
                    known.size());
            known.put(text, model);
        }
        problems.mention(model.mention(), () -> row.at(column));
        return Optional.of(model).filter(named -> named.id().isPresent());
    }
}
