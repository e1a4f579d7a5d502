package dev.vitrine.validation;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a field belongs that stands where it has no place. */
final class FieldPlaces {
    /** What the path of a record says already, whoever writes it into the record. */
    private static final Set<String> OF_THE_PATH = Set.of("id", "slug", "key", "identifier");

    private static final Set<String> OF_THE_FOLDER = Set.of(
            "organization",
            "organisation",
            "maker",
            "vendor",
            "company",
            "developer",
            "author",
            "creator",
            "ownedby",
            "org",
            "publisher",
            "lab");

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
            return kind == RecordKind.MODEL && OF_THE_FOLDER.contains(Synonyms.normal(unknown.name()))
                    ? "delete it: the folder that the record lies in says so"
                    : "delete it: the name of the file says so";
        }
        List<SchemaLevel.Level> places = nearest(unknown, elsewhere(unknown, unknown.name()));
        Optional<String> other = places.isEmpty() ? ofOtherKind(unknown) : Optional.empty();
        if (other.isPresent()) {
            return other.get();
        }
        if (places.isEmpty()) {
            places = Synonyms.fields(unknown.name()).stream()
                    .flatMap(name -> elsewhere(unknown, name).stream().filter(level -> fits(unknown, level, name)))
                    .distinct()
                    .toList();
            return places.isEmpty() || places.size() > 1
                    ? "delete it, or use one of "
                            + unknown.properties().propertyNames().stream().collect(Collectors.joining(", "))
                    : "it is called " + nameAt(unknown, places.get(0)) + ", and belongs in "
                            + places.get(0).words();
        }
        String words = places.stream()
                .map(SchemaLevel.Level::words)
                .distinct()
                .limit(MOST_PLACES)
                .collect(Collectors.joining(", or in "));
        return "move it: it belongs in " + words;
    }

    /** Those below the group that the field stands in, if there are any; entries of lists first. */
    private List<SchemaLevel.Level> nearest(UnknownField unknown, List<SchemaLevel.Level> places) {
        String here = SchemaLevel.of(kind).stream()
                .filter(level -> level.properties().equals(unknown.properties()))
                .map(SchemaLevel.Level::path)
                .findFirst()
                .orElse("");
        List<SchemaLevel.Level> below = places.stream()
                .filter(level -> level.path().startsWith(here + "."))
                .toList();
        return (below.isEmpty() ? places : below)
                .stream()
                        .sorted(Comparator.comparing(level -> !level.path().endsWith("prices[]")))
                        .toList();
    }

    /** A fact of who makes the model, or of its licence. */
    private Optional<String> ofOtherKind(UnknownField unknown) {
        return Stream.of(RecordKind.ORGANIZATION, RecordKind.PROVIDER, RecordKind.LICENSE, RecordKind.GATEWAY)
                .filter(other -> other != kind && kind != RecordKind.CATALOG)
                .filter(other -> SchemaLevel.of(other).get(0).properties().has(unknown.name()))
                .findFirst()
                .map(other -> "move it to the record of the " + other.key() + ", in data/" + other.place());
    }

    private boolean fits(UnknownField unknown, SchemaLevel.Level level, String name) {
        return SchemaLevel.property(kind, level.properties(), name)
                .filter(schema -> !(unknown.field().value() instanceof Node.Scalar scalar)
                        || fit.fits(schema, scalar.text())
                        || rewriting.value(name, schema, scalar.text()).isPresent())
                .isPresent();
    }

    private static String nameAt(UnknownField unknown, SchemaLevel.Level level) {
        return Synonyms.fields(unknown.name()).stream()
                .filter(level.properties()::has)
                .findFirst()
                .orElse(unknown.name());
    }

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
    List<SchemaLevel.Level> elsewhere(UnknownField unknown, String name) {
        List<SchemaLevel.Level> places = new ArrayList<>();
        for (SchemaLevel.Level level : SchemaLevel.of(kind)) {
            boolean here = level.properties().equals(unknown.properties());
            if (!here && Synonyms.same(name, level.properties().propertyNames()).isPresent()) {
                places.add(level);
            }
        }
        return places;
    }

    /** The group above, left empty, that unindented fields were meant for. */
    Optional<String> emptyGroup(UnknownField unknown) {
        String above = null;
        for (Map.Entry<String, Node.Field> field : unknown.beside().fields().entrySet()) {
            if (field.getKey().equals(unknown.name())) {
                break;
            }
            boolean isEmpty = field.getValue().value() instanceof Node.Scalar scalar
                    && scalar.reading() == Node.Reading.NULL
                    && unknown.properties().has(field.getKey());
            boolean isKnown = unknown.properties().has(field.getKey());
            above = isEmpty ? field.getKey() : isKnown ? null : above;
        }
        String group = above;
        return Optional.ofNullable(group)
                .flatMap(name -> SchemaLevel.property(kind, unknown.properties(), name))
                .filter(schema -> schema.has("properties")
                        ? schema.get("properties").has(unknown.name())
                        : schema.path("additionalProperties").isObject())
                .map(schema -> group);
    }
}
