package dev.vitrine.validation;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a field belongs that cannot be where it is. */
final class FieldPlaces {
    /** What the path of a record says already. */
    private static final Set<String> OF_THE_PATH = Set.of("id", "slug", "key", "identifier");

    private static final Set<String> OF_THE_FOLDER =
            Set.of("organization,organisation,maker,vendor,company,developer,author,creator,ownedby,org,publisher,lab"
                    .split(",", -1));

    private static final int MOST_PLACES = 3;

    private final RecordKind kind;
    private final ValueSuggestion rewriting;
    private final SchemaMatch fit;

    FieldPlaces(RecordKind kind) {
        this.kind = kind;
        this.rewriting = new ValueSuggestion(kind);
        this.fit = new SchemaMatch(kind);
    }

    /** Where to move it, or why to delete it. */
    String hint(UnknownField unknown) {
        if (isOfThePath(unknown)) {
            boolean isOfFolder = kind == RecordKind.MODEL && OF_THE_FOLDER.contains(Synonyms.normal(unknown.name()));
            return isOfFolder ? "delete it: the record's folder says so" : "delete it: the name of the file says so";
        }
        List<SchemaLevel.Level> places = nearest(unknown, elsewhere(unknown, unknown.name()));
        if (!places.isEmpty()) {
            return places.stream()
                    .map(SchemaLevel.Level::words)
                    .distinct()
                    .limit(MOST_PLACES)
                    .collect(Collectors.joining(", or in ", "move it: it belongs in ", ""));
        }
        return ofOtherKind(unknown)
                .or(() -> renamed(unknown))
                .orElseGet(() -> "delete it, or use one of "
                        + String.join(", ", unknown.properties().propertyNames()));
    }

    /** The only other place, if it is called otherwise there. */
    private Optional<String> renamed(UnknownField unknown) {
        List<String> names = Synonyms.fields(unknown.name());
        List<SchemaLevel.Level> places = names.stream()
                .flatMap(name -> elsewhere(unknown, name).stream().filter(level -> fits(unknown, level, name)))
                .distinct()
                .toList();
        return places.size() != 1
                ? Optional.empty()
                : names.stream()
                        .filter(places.get(0).properties()::has)
                        .findFirst()
                        .or(() -> Optional.of(unknown.name()))
                        .map(name -> "it is called " + name + ", and belongs in "
                                + places.get(0).words());
    }

    /** Those below the group that the field is in, if there are any; prices first. */
    private List<SchemaLevel.Level> nearest(UnknownField unknown, List<SchemaLevel.Level> places) {
        String here = SchemaLevel.of(kind).stream()
                .filter(level -> level.properties().equals(unknown.properties()))
                .map(SchemaLevel.Level::path)
                .findFirst()
                .orElse("");
        boolean areBelow = places.stream().anyMatch(level -> level.path().startsWith(here + "."));
        return places.stream()
                .filter(level -> !areBelow || level.path().startsWith(here + "."))
                .sorted(Comparator.comparing(level -> !level.path().endsWith("prices[]")))
                .toList();
    }

    /** A fact of who makes the model, or of its license. */
    private Optional<String> ofOtherKind(UnknownField unknown) {
        return Stream.of(RecordKind.ORGANIZATION, RecordKind.PROVIDER, RecordKind.LICENSE, RecordKind.GATEWAY)
                .filter(other -> other != kind && kind != RecordKind.CATALOG)
                .filter(other -> SchemaLevel.of(other).get(0).properties().has(unknown.name()))
                .findFirst()
                .map(other -> "move it to the record of the " + other.key() + ", in data/" + other.place());
    }

    private boolean fits(UnknownField unknown, SchemaLevel.Level level, String name) {
        return SchemaLevel.property(kind, level.properties(), name)
                .filter(schema -> unknown.text()
                        .map(text -> fit.fits(schema, text)
                                || rewriting.value(name, schema, text).isPresent())
                        .orElse(true))
                .isPresent();
    }

    /** Whether the path of the record says it. */
    boolean isOfThePath(UnknownField unknown) {
        boolean atTop = unknown.properties().equals(SchemaLevel.of(kind).get(0).properties());
        String name = Synonyms.normal(unknown.name());
        return atTop
                && kind != RecordKind.CATALOG
                && (OF_THE_PATH.contains(name) || (kind == RecordKind.MODEL && OF_THE_FOLDER.contains(name)));
    }

    /** Whether another group of the record has a field of exactly this name. */
    boolean isElsewhere(UnknownField unknown, String name) {
        return elsewhere(unknown, name).stream()
                .anyMatch(level -> level.properties().has(name));
    }

    /** The other groups of the record that have a field of this name. */
    private List<SchemaLevel.Level> elsewhere(UnknownField unknown, String name) {
        return SchemaLevel.of(kind).stream()
                .filter(level -> !level.properties().equals(unknown.properties()))
                .filter(level ->
                        Synonyms.same(name, level.properties().propertyNames()).isPresent())
                .toList();
    }

    /** The group above, left empty, that unindented fields were meant for. */
    Optional<String> emptyGroup(UnknownField unknown) {
        return unknown.earlier().stream()
                .filter(field -> unknown.properties().has(field.getKey()))
                .reduce((one, later) -> later)
                .filter(field -> field.getValue().isNothing())
                .map(Map.Entry::getKey)
                .filter(group -> SchemaLevel.property(kind, unknown.properties(), group)
                        .filter(schema -> takes(schema, unknown.name()))
                        .isPresent());
    }

    private static boolean takes(JsonNode schema, String name) {
        return schema.has("properties")
                ? schema.get("properties").has(name)
                : schema.path("additionalProperties").isObject();
    }
}
