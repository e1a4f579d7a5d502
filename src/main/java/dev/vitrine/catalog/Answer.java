package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.util.Optional;

/**
 * What a successful response holds.
 *
 * @param form what the answer is
 * @param path where it is in the JSON of the response; absent where the response's body itself is the answer
 */
public record Answer(Form form, Optional<ResponsePath> path) {

    /** What an answer is. */
    public enum Form {
        /** Text to read. */
        TEXT("text"),
        /** The address of a file. */
        URL("url"),
        /** A file, in Base64. */
        BASE64("base64"),
        /** A file: the body of the response itself, which is no JSON. */
        BYTES("bytes"),
        /** A list of numbers. */
        VECTOR("vector");

        private final String key;

        Form(String key) {
            this.key = key;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** The form that is written so. */
        public static Optional<Form> of(String key) {
            return Keyed.find(values(), Form::key, key);
        }
    }
}
