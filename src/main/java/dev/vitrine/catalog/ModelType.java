package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.util.Optional;

/** What a model is for: decides its listing, the words of its page and which job its prices are compared by. */
public enum ModelType {
    TEXT("text", "Text"),
    IMAGE("image", "Image"),
    VIDEO("video", "Video"),
    AUDIO("audio", "Audio"),
    EMBEDDING("embedding", "Embedding");

    private final String key;
    private final String label;

    ModelType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As written in a record and in addresses. */
    public String key() {
        return key;
    }

    /** As a heading: "Video". */
    public String label() {
        return label;
    }

    /** The type that is written so. */
    public static Optional<ModelType> of(String key) {
        return Keyed.find(values(), ModelType::key, key);
    }
}
