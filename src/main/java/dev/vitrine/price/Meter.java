package dev.vitrine.price;

import dev.vitrine.value.Keyed;
import java.util.Optional;

/**
 * What a price is per. To add one, add a constant: the schema, the tables and the sentences take it from here. Only a
 * meter that can headline a model, or that a {@link Job} can be calculated in, is named elsewhere.
 *
 * <p>A token price is always per million tokens, as providers publish it: {@code {per: 1M input tokens, usd: 2.50}} is
 * $2.50 for 1,000,000 tokens.
 */
public enum Meter {
    INPUT_TOKENS("1M input tokens", Family.TOKENS, "Input", "Tokens of the prompt."),
    CACHED_INPUT_TOKENS(
            "1M cached input tokens", Family.TOKENS, "Cached input", "Tokens of the prompt read from a cache."),
    CACHE_WRITE_TOKENS(
            "1M cache write tokens", Family.TOKENS, "Cache write", "Tokens of the prompt written to a cache."),
    OUTPUT_TOKENS("1M output tokens", Family.TOKENS, "Output", "Tokens of the answer."),
    REASONING_TOKENS(
            "1M reasoning tokens",
            Family.TOKENS,
            "Reasoning",
            "Tokens of reasoning, where priced apart from the answer."),
    IMAGE_INPUT_TOKENS("1M image input tokens", Family.TOKENS, "Image input", "Tokens for images in the prompt."),
    IMAGE_OUTPUT_TOKENS("1M image output tokens", Family.TOKENS, "Image output", "Tokens for generated images."),
    AUDIO_INPUT_TOKENS("1M audio input tokens", Family.TOKENS, "Audio input", "Tokens for audio in the prompt."),
    AUDIO_OUTPUT_TOKENS("1M audio output tokens", Family.TOKENS, "Audio output", "Tokens for generated audio."),
    VIDEO_OUTPUT_TOKENS("1M video output tokens", Family.TOKENS, "Video output", "Tokens for generated video."),
    SECOND("second", Family.SECONDS, "Any", "A second of what is generated or, for transcription, of what is heard."),
    MINUTE("minute", Family.MINUTES, "Any", "A minute of what is generated or, for transcription, of what is heard."),
    HOUR("hour", Family.HOURS, "Any", "An hour of what is generated or, for transcription, of what is heard."),
    VIDEO("video", Family.VIDEOS, "Any", "A whole clip; say its duration as a condition."),
    IMAGE("image", Family.IMAGES, "Any", "A generated image."),
    INPUT_IMAGE("input image", Family.INPUT_IMAGES, "Any", "An image that is given to the model."),
    MEGAPIXEL("megapixel", Family.MEGAPIXELS, "Any", "A million pixels: of an image, or of all frames of a video."),
    CHARACTERS("1M characters", Family.CHARACTERS, "Any", "A million characters of text, for speech."),
    REQUEST("request", Family.REQUESTS, "Any", "A call, regardless of its result."),
    SEARCHES("1K searches", Family.SEARCHES, "Any", "A thousand searches, documents or pages.");

    /** Meters that belong in one table, because a reader adds them up or compares them. */
    public enum Family {
        TOKENS("Per 1M tokens", "1M tokens"),
        SECONDS("Per second", "second"),
        MINUTES("Per minute", "minute"),
        HOURS("Per hour", "hour"),
        VIDEOS("Per video", "video"),
        IMAGES("Per image", "image"),
        INPUT_IMAGES("Per input image", "input image"),
        MEGAPIXELS("Per megapixel", "megapixel"),
        CHARACTERS("Per 1M characters", "1M characters"),
        REQUESTS("Per request", "request"),
        SEARCHES("Per 1K searches", "1K searches");

        private final String caption;
        private final String unit;

        Family(String caption, String unit) {
            this.caption = caption;
            this.unit = unit;
        }

        /** As a heading: "Per 1M tokens". */
        public String caption() {
            return caption;
        }

        /** After "per": "1M tokens". */
        public String unit() {
            return unit;
        }
    }

    private final String key;
    private final Family family;
    private final String label;
    private final String description;

    Meter(String key, Family family, String label, String description) {
        this.key = key;
        this.family = family;
        this.label = label;
        this.description = description;
    }

    /** As written in a record, after {@code per:}. */
    public String key() {
        return key;
    }

    /** Which table it belongs in. */
    public Family family() {
        return family;
    }

    /** The heading of its column where no condition names the column. */
    public String label() {
        return label;
    }

    /** What is counted, for the schema and so for editors. */
    public String description() {
        return description;
    }

    /** The meter that is written so. */
    public static Optional<Meter> of(String key) {
        return Keyed.find(values(), Meter::key, key);
    }
}
