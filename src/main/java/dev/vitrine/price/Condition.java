package dev.vitrine.price;

import dev.vitrine.value.Keyed;
import java.util.Optional;

/**
 * What a price can depend on. To add one, add a constant, and its words in {@code pages.ConditionWords}, where the compiler
 * asks for them: the schema, the reader, the tables and the comparison of prices take it from here.
 */
public enum Condition {
    RESOLUTION(
            "resolution",
            Kind.RESOLUTION,
            Axis.COLUMN,
            "The resolution of the video or image, such as 720p or 4k.",
            "720p"),
    SIZE("size", Kind.SIZE, Axis.COLUMN, "Width and height in pixels, such as 1024x1024.", "1024x1024"),
    DURATION("duration", Kind.SECONDS, Axis.COLUMN, "How long the clip is, in seconds.", "5"),
    AUDIO("audio", Kind.FLAG, Axis.COLUMN, "Whether sound is generated with it.", "true"),
    QUALITY(
            "quality",
            Kind.WORD,
            Axis.ROW,
            "A quality that the request asks for, such as low, medium or high.",
            "high"),
    MODE(
            "mode",
            Kind.WORD,
            Axis.ROW,
            "A mode of the model that the request asks for, such as standard, pro or fast.",
            "pro"),
    TASK(
            "task",
            Kind.WORD,
            Axis.ROW,
            "What the model is asked to do, such as text-to-video or image-edit.",
            "text-to-video"),
    CONTEXT_ABOVE(
            "context_above", Kind.TOKENS, Axis.ROW, "Applies when the prompt has more tokens than this.", "200000"),
    SERVICE("service", Kind.WORD, Axis.ROW, "A way of being served, such as batch, flex, priority or fast.", "batch"),
    REGION("region", Kind.WORD, Axis.ROW, "Where it is served, such as eu or us-east-1.", "eu"),
    CACHE_FOR("cache_for", Kind.WORD, Axis.COLUMN, "How long a cache entry lives, such as 5m or 1h.", "5m");

    /** What its value looks like. */
    public enum Kind {
        RESOLUTION,
        SIZE,
        SECONDS,
        TOKENS,
        FLAG,
        WORD
    }

    /** Whether it spreads prices over columns, or sets rows of one provider apart. */
    public enum Axis {
        COLUMN,
        ROW
    }

    private final String key;
    private final Kind kind;
    private final Axis axis;
    private final String description;
    private final String example;

    Condition(String key, Kind kind, Axis axis, String description, String example) {
        this.key = key;
        this.kind = kind;
        this.axis = axis;
        this.description = description;
        this.example = example;
    }

    /** As written in a record. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public Axis axis() {
        return axis;
    }

    /** What it means, for the schema and so for editors. */
    public String description() {
        return description;
    }

    /** A value that it can have, as written in a record. */
    public String example() {
        return example;
    }

    /** The condition that is written so. */
    public static Optional<Condition> of(String key) {
        return Keyed.find(values(), Condition::key, key);
    }
}
