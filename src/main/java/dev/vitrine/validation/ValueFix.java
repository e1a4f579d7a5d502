package dev.vitrine.validation;

import java.util.Optional;

/**
 * What to write in place of a value that is wrong.
 *
 * @param text the value, the fields, or the advice
 * @param remark what comes after it in the hint, with its comma; if there is one, the value is not known for sure
 */
record ValueFix(Kind kind, String text, String remark) {
    /** What is to change: the value, its whole field, or what the reader decides. */
    enum Kind {
        VALUE,
        FIELD,
        ADVICE
    }

    static ValueFix value(String text) {
        return value(text, "");
    }

    static ValueFix value(String text, String remark) {
        return new ValueFix(Kind.VALUE, text, remark);
    }

    /** Other fields in place of the one that the value is of. */
    static ValueFix field(String text, String remark) {
        return new ValueFix(Kind.FIELD, text, remark);
    }

    static ValueFix advice(String text) {
        return new ValueFix(Kind.ADVICE, text, "");
    }

    /** The value, if it is known for sure. */
    Optional<String> sure() {
        return kind == Kind.VALUE && remark.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The edit of a field that has the value. */
    String hint(String field) {
        return switch (kind) {
            case VALUE -> "write " + text + remark;
            case FIELD -> "write " + text + " in place of " + field + remark;
            case ADVICE -> text;
        };
    }

    /** The edit of a field that has the value, and is called otherwise. */
    String renamed(String field, String name) {
        return switch (kind) {
            case VALUE -> "write " + name + ": " + text + remark;
            case FIELD -> hint(field);
            case ADVICE -> "write " + name + " in place of " + field;
        };
    }
}
