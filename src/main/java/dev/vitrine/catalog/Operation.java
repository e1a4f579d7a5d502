package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a gateway does, described so that a request can be written in any language.
 *
 * @param kind which thing
 * @param method the HTTP method, upper case
 * @param path below the gateway's base address
 * @param content how the body is sent
 * @param body the body as the record has it: {@code {model}} stands for the model's id, {@code {prompt}} and any other name for
 *     the parameter of that name, {@code {parameters}} as a value for an object of all parameters that no other mark names, and
 *     as a key for those parameters besides the other keys
 * @param answer where the answer is in the response
 * @param error where the message of a failure is in the response
 * @param polling present when the operation only starts a job
 * @param streaming present when the answer can be had in pieces
 * @param sdk whose SDKs can send it, too
 */
public record Operation(
        Kind kind,
        String method,
        String path,
        Content content,
        Map<String, Object> body,
        Answer answer,
        ResponsePath error,
        Optional<Polling> polling,
        Optional<Streaming> streaming,
        Optional<Sdk> sdk) {
    public Operation {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** What a gateway can do. */
    public enum Kind {
        CHAT("chat", "Chat", Modality.TEXT, Answer.Form.TEXT, "text.txt"),
        IMAGE_GENERATION("image-generation", "Image generation", Modality.IMAGE, Answer.Form.URL, "image.png"),
        IMAGE_EDITING("image-editing", "Image editing", Modality.IMAGE, Answer.Form.URL, "image.png"),
        VIDEO_GENERATION("video-generation", "Video generation", Modality.VIDEO, Answer.Form.URL, "video.mp4"),
        SPEECH("speech", "Speech", Modality.AUDIO, Answer.Form.BYTES, "speech.mp3"),
        TRANSCRIPTION("transcription", "Transcription", Modality.TEXT, Answer.Form.TEXT, "text.txt"),
        EMBEDDINGS("embeddings", "Embeddings", Modality.EMBEDDING, Answer.Form.VECTOR, "embedding.json");

        private final String key;
        private final String label;
        private final Modality made;
        private final Answer.Form form;
        private final String file;

        Kind(String key, String label, Modality made, Answer.Form form, String file) {
            this.key = key;
            this.label = label;
            this.made = made;
            this.form = form;
            this.file = file;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a heading: "Video generation". */
        public String label() {
            return label;
        }

        /** What it makes. */
        public Modality made() {
            return made;
        }

        /** What its answer is, unless the record says otherwise. */
        public Answer.Form form() {
            return form;
        }

        /** What to call a file with its answer, such as {@code speech.mp3}. */
        public String file() {
            return file;
        }

        /** What to call its answer in a variable, such as {@code speech}. */
        public String noun() {
            return file.substring(0, file.indexOf('.'));
        }

        /** The operation that is written so. */
        public static Optional<Kind> of(String key) {
            return Keyed.find(values(), Kind::key, key);
        }
    }

    /** How a body is sent. */
    public enum Content {
        JSON("json"),
        /** As {@code multipart/form-data}: each field of the body is a part, and a file where the parameter is one. */
        FORM("form");

        private final String key;

        Content(String key) {
            this.key = key;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** The content that is written so. */
        public static Optional<Content> of(String key) {
            return Keyed.find(values(), Content::key, key);
        }
    }

    /** SDKs that can send an operation to any address that answers as their own does. */
    public enum Sdk {
        OPENAI("openai");

        private final String key;

        Sdk(String key) {
            this.key = key;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** The SDK that is written so. */
        public static Optional<Sdk> of(String key) {
            return Keyed.find(values(), Sdk::key, key);
        }
    }

    /**
     * How an answer is had in pieces, as server-sent events whose data are JSON.
     *
     * @param set what the body says besides the rest, such as {@code stream: true}
     * @param delta where a piece is in an event; an event without it is none
     * @param end the last event; absent where the response just ends
     */
    public record Streaming(Map<String, Object> set, ResponsePath delta, Optional<End> end) {
        public Streaming {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        }
    }

    /**
     * The last event of a stream.
     *
     * @param field the field of its data that tells it; absent where its data are no JSON but the value itself
     * @param value such as {@code [DONE]}, or {@code message_stop} of the field {@code type}
     */
    public record End(Optional<String> field, String value) {}

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
