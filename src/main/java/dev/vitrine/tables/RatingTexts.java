package dev.vitrine.tables;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.WordText;

/** The fields of a published rating that are free text: the publisher's name, and our word for the variant. */
final class RatingTexts {
    /** What a spreadsheet takes for the beginning of a formula, and runs. */
    private static final String FORMULA = "=+@-";

    private RatingTexts() {}

    /** Whether they can be shown. */
    static boolean check(TableRow row, TableProblems problems) {
        if (!row.says(TableColumn.NAME)) {
            problems.add(Problem.of(
                    DataRules.MISSING_FIELD,
                    row.at(TableColumn.NAME),
                    "the field name is empty",
                    "write the exact name that the publisher uses"));
            return false;
        }
        boolean isNamed = isText(row, TableColumn.NAME, problems);
        boolean isVariant = isText(row, TableColumn.VARIANT, problems);
        return isNamed && isVariant;
    }

    private static boolean isText(TableRow row, TableColumn column, TableProblems problems) {
        String text = row.text(column);
        if (!text.isEmpty() && WordText.showsNothing(text)) {
            problems.add(Problem.of(
                    DataRules.PLACEHOLDER,
                    row.at(column),
                    "the field has no visible character",
                    column == TableColumn.VARIANT
                            ? "leave the field empty for the model with default settings"
                            : "write the exact name that the publisher uses"));
            return false;
        }
        if (WordText.isUnknown(text) || WordText.isFiller(text)) {
            problems.add(Problem.of(
                    DataRules.PLACEHOLDER,
                    row.at(column),
                    "\"" + text + "\" has no meaning",
                    column == TableColumn.VARIANT
                            ? "leave the field empty for the model with default settings"
                            : "write the exact name that the publisher uses"));
            return false;
        }
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            problems.add(Problem.of(
                    DataRules.FORMULA,
                    row.at(column),
                    "\"" + text + "\" begins like a formula",
                    "write " + text.replaceFirst("^[=+@-]+\\s*", "")));
            return false;
        }
        return true;
    }
}
