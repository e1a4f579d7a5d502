package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.yaml.Node;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A record that is among those of another kind: by its fields it is of one, by its place of another. */
public final class StrayRecord {
    /** Fewer unknown fields than this are slips. */
    private static final int UNKNOWN = 2;

    private StrayRecord() {}

    /** One problem in place of one for each field. */
    public static Optional<Problem> problem(RecordPath.Place place, Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        Set<String> fields = mapping.fields().keySet();
        long known = known(place.kind(), fields);
        if (fields.size() - known < UNKNOWN) {
            return Optional.empty();
        }
        return Stream.of(RecordKind.values())
                .filter(kind -> kind != place.kind() && known(kind, fields) == fields.size())
                .max(Comparator.comparingLong((RecordKind kind) -> required(kind, fields))
                        .thenComparing(Comparator.reverseOrder()))
                .map(kind -> Problem.of(
                        DataRules.MISPLACED,
                        Location.ofFile(place.path()),
                        "by its fields this is " + article(kind) + ", but it is where "
                                + (place.kind() == RecordKind.CATALOG
                                        ? "the catalog describes itself"
                                        : place.kind().key() + "s are"),
                        "move it to " + RecordPath.home(kind, place.path())));
    }

    private static String article(RecordKind kind) {
        return (kind == RecordKind.ORGANIZATION || kind == RecordKind.ARENA ? "an " : "a ") + kind.key();
    }

    private static long known(RecordKind kind, Set<String> fields) {
        Set<String> names = Set.copyOf(Schemas.tree(kind).get("properties").propertyNames());
        return fields.stream().filter(names::contains).count();
    }

    private static long required(RecordKind kind, Set<String> fields) {
        long count = 0;
        for (var name : Schemas.tree(kind).get("required")) {
            count += fields.contains(name.asString()) ? 1 : 0;
        }
        return count;
    }
}
