package dev.vitrine.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a gateway does, described so that a request can be written in any language.
 *
 * @param kind which thing
 * @param method the HTTP method, upper case
 * @param path below the gateway's base address
 * @param body the JSON body as the record has it: {@code {model}} and {@code {prompt}} stand for those, {@code {parameters}}
 *     as a value for an object of all parameters, and as a key for all parameters beside the other keys
 * @param result where the answer is in the response
 * @param error where the message of a failure is in the response
 * @param polling present when the operation only starts a job
 */
public record Operation(
        Kind kind,
        String method,
        String path,
        Map<String, Object> body,
        ResponsePath result,
        ResponsePath error,
        Optional<Polling> polling) {

    /** What a gateway can do. */
    public enum Kind {
        CHAT("chat", "Chat", "text"),
        IMAGE_GENERATION("image-generation", "Image generation", "image_url"),
        VIDEO_GENERATION("video-generation", "Video generation", "video_url");

        private final String key;
        private final String label;
        private final String answer;

        Kind(String key, String label, String answer) {
            this.key = key;
            this.label = label;
            this.answer = answer;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a heading: "Video generation". */
        public String label() {
            return label;
        }

        /** What the answer is called in a snippet's variable. */
        public String answer() {
            return answer;
        }

        /** The operation that is written so. */
        public static Optional<Kind> of(String key) {
            return Keyed.find(values(), Kind::key, key);
        }
    }

    /**
     * How a job is asked after.
     *
     * @param path below the gateway's base address, with {@code {id}} for the job
     * @param id where the job's id is in the first response
     * @param status where the status is in each response
     * @param pending the statuses that mean: ask again
     * @param succeeded the status that means: the result is there
     * @param pauseSeconds how long to wait between two questions
     * @param limitSeconds when to give up
     */
    public record Polling(
            String path,
            ResponsePath id,
            ResponsePath status,
            List<String> pending,
            String succeeded,
            int pauseSeconds,
            int limitSeconds) {
        public Polling {
            pending = List.copyOf(pending);
        }
    }
}
