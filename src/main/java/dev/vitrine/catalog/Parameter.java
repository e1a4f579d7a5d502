package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something a request may say to a model.
 *
 * @param name as the API spells it
 * @param type what its value is
 * @param required whether a request without it is refused
 * @param values all values that are accepted; empty when others are
 * @param minimum the least number, inclusive
 * @param maximum the greatest number, inclusive
 * @param defaultValue what is taken when the request says nothing: a string, {@link BigDecimal} or {@link Boolean}
 * @param example the value that snippets send; a parameter without one is not sent unless it is required
 * @param description one clause, in the editor's words
 */
public record Parameter(
        String name,
        Type type,
        boolean required,
        List<Object> values,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<Object> defaultValue,
        Optional<Object> example,
        Optional<String> description) {
    /** The name of the text that says what is wanted. Requests that have a place for it get an example of ours if the record has none. */
    public static final String PROMPT = "prompt";

    public Parameter {
        values = List.copyOf(values);
    }

    /** What the value of a parameter is. */
    public enum Type {
        STRING("string"),
        INTEGER("integer"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        IMAGE("image"),
        VIDEO("video"),
        AUDIO("audio");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** Whether the value is a file, or the address of one. */
        public boolean isMedia() {
            return this == IMAGE || this == VIDEO || this == AUDIO;
        }

        /** The type that is written so. */
        public static Optional<Type> of(String key) {
            return Keyed.find(values(), Type::key, key);
        }
    }
}
