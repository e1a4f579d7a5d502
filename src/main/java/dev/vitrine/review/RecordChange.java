package dev.vitrine.review;

import java.util.List;
import java.util.Optional;

/**
 * What became of a record.
 *
 * @param name what it calls itself
 * @param former what it was, where it has another id now
 * @param facts that differ, prices aside; all of a new record's, none of one that is gone
 */
public record RecordChange(Kind kind, RecordId id, String name, Optional<RecordId> former, List<Fact> facts) {
    public RecordChange {
        facts = List.copyOf(facts);
    }

    /** What can become of a record. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        CHANGED
    }
}
