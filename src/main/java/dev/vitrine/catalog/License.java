package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The terms under which a model may be used.
 *
 * @param kind how open it is
 * @param spdx its SPDX identifier, where it has one
 * @param url its text
 * @param commercialUse absent when it is not known
 * @param restrictions one clause each, in the editor's words
 * @param description in Markdown
 */
public record License(
        LicenseId id,
        String name,
        Kind kind,
        Optional<String> spdx,
        Optional<URI> url,
        Optional<CommercialUse> commercialUse,
        List<String> restrictions,
        Optional<String> description) {
    public License {
        restrictions = List.copyOf(restrictions);
    }

    /** How open a license is. */
    public enum Kind {
        PROPRIETARY("proprietary", "Proprietary"),
        OPEN_WEIGHTS("open-weights", "Open weights"),
        OPEN_SOURCE("open-source", "Open source");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a word: "Open weights". */
        public String label() {
            return label;
        }

        /** The kind that is written so. */
        public static Optional<Kind> of(String key) {
            return Keyed.find(values(), Kind::key, key);
        }
    }

    /** Whether what a model makes, or the model itself, may be used in business. */
    public enum CommercialUse {
        ALLOWED("allowed", "Allowed"),
        CONDITIONAL("conditional", "Allowed with conditions"),
        RESTRICTED("restricted", "Restricted"),
        FORBIDDEN("forbidden", "Not allowed");

        private final String key;
        private final String label;

        CommercialUse(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a phrase: "Allowed with conditions". */
        public String label() {
            return label;
        }

        /** The use that is written so. */
        public static Optional<CommercialUse> of(String key) {
            return Keyed.find(values(), CommercialUse::key, key);
        }
    }
}
