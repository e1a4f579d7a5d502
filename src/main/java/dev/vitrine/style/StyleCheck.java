package dev.vitrine.style;

import java.util.List;

/** One rule of form. */
interface StyleCheck {
    /** Every place that differs from the rule, in the order of the text. Their edits may overlap. */
    List<StyleFinding> check(WrittenRecord record);

    /** Edits that fix all of it and do not overlap. */
    default List<Edit> edits(WrittenRecord record) {
        return check(record).stream().map(StyleFinding::edit).toList();
    }
}
