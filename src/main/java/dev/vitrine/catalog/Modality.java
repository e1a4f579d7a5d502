package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.util.Optional;

/** What a model takes in or gives out. */
public enum Modality {
    TEXT("text"),
    IMAGE("image"),
    VIDEO("video"),
    AUDIO("audio"),
    PDF("pdf"),
    EMBEDDING("embedding");

    private final String key;

    Modality(String key) {
        this.key = key;
    }

    /** As written in a record. */
    public String key() {
        return key;
    }

    /** The modality that is written so. */
    public static Optional<Modality> of(String key) {
        return Keyed.find(values(), Modality::key, key);
    }
}
