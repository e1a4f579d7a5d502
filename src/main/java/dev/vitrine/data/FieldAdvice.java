package dev.vitrine.data;

import dev.vitrine.problem.Suggestion;
import dev.vitrine.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a field that has no place where it stands was meant to be. */
final class FieldAdvice {
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

    /** Words of other catalogs that have no counterpart, and why. */
    private static final Map<String, String> NEEDLESS = Map.of(
            "quantity", "a price is of one unit, and per says of which",
            "count", "a price is of one unit, and per says of which",
            "schema", "the comment of the first line names the schema",
            "$schema", "the comment of the first line names the schema");

    private static final int MOST_PLACES = 3;

    private final RecordKind kind;
    private final Rewriting rewriting;
    private final Fit fit;

    FieldAdvice(RecordKind kind) {
        this.kind = kind;
        this.rewriting = new Rewriting(kind);
        this.fit = new Fit(kind);
    }

    /**
     * An unknown field.
     *
     * @param properties the schemas of those that are known here
     * @param beside the group that it stands in
     */
    record Unknown(String name, JsonNode properties, Node.Mapping beside) {
        Node.Field field() {
            return beside.fields().get(name);
        }

        /** The known fields that do not stand here as well. */
        List<String> absent() {
            return properties.propertyNames().stream()
                    .filter(known -> !beside.fields().containsKey(known))
                    .toList();
        }
    }

    /** The field that it was meant to be, if that is missing: then that it is missing has the same cause. */
    Optional<String> meant(Unknown unknown) {
        String name = nameIn(unknown.name());
        return Synonyms.same(name, unknown.absent())
                .or(() -> elsewhere(unknown, name).isEmpty()
                        ? Suggestion.closest(name, unknown.absent())
                        : Optional.empty())
                .or(() -> synonym(unknown));
    }

    /** What is wrong. */
    String message(Unknown unknown) {
        if (isSplit(unknown)) {
            return "the comma ends the value before it, so that \"" + unknown.name() + "\" is read as a field";
        }
        return "\"" + unknown.name() + "\" is not a field here";
    }

    /** The edit that mends it. */
    String hint(Unknown unknown) {
        return needless(unknown)
                .or(() -> missingBlank(unknown))
                .or(() -> split(unknown))
                .or(() -> below(unknown))
                .or(() -> renamed(unknown))
                .orElseGet(() -> moved(unknown));
    }

    private static Optional<String> needless(Unknown unknown) {
        return Optional.ofNullable(NEEDLESS.get(unknown.name())).map(reason -> "delete it: " + reason);
    }

    /** The group above, left empty, that unindented fields were meant for. */
    Optional<String> emptyGroup(Unknown unknown) {
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
                .flatMap(name -> Levels.property(kind, unknown.properties(), name))
                .filter(schema ->
                        schema.has("properties") && schema.get("properties").has(unknown.name()))
                .map(schema -> group);
    }

    private Optional<String> below(Unknown unknown) {
        return emptyGroup(unknown).map(group -> "indent it by 2 spaces, so that it belongs to \"" + group + "\"");
    }

    /** {@code {per:second}}. */
    private Optional<String> missingBlank(Unknown unknown) {
        String name = nameIn(unknown.name());
        return isNothing(unknown) && !name.equals(unknown.name())
                ? Optional.of("write " + name + ": "
                        + unknown.name().substring(name.length() + 1).strip() + ", with a space after the colon")
                : Optional.empty();
    }

    private static String nameIn(String name) {
        int colon = name.indexOf(':');
        return colon < 1 ? name : name.substring(0, colon);
    }

    /** {@code {usd: 0,20, note: fast, with sound}}: what follows a comma is no field, but the rest of a value. */
    private Optional<String> split(Unknown unknown) {
        if (!isSplit(unknown)) {
            return Optional.empty();
        }
        Map.Entry<String, Node.Field> before = before(unknown);
        String value = ((Node.Scalar) before.getValue().value()).text();
        boolean isNumber = value.matches("[0-9]{1,9}") && unknown.name().matches("[0-9]{1,9}");
        return Optional.of(
                isNumber
                        ? "write " + before.getKey() + ": " + value + "." + unknown.name()
                        : "put the whole value in quotes: write " + before.getKey() + ": \"" + value + ", "
                                + unknown.name() + "\"");
    }

    private boolean isSplit(Unknown unknown) {
        boolean isWord = Synonyms.same(unknown.name(), unknown.properties().propertyNames())
                .isPresent();
        Map.Entry<String, Node.Field> before = before(unknown);
        return isNothing(unknown)
                && !isWord
                && unknown.name().indexOf(':') < 0
                && before != null
                && before.getValue().key().line() == unknown.field().key().line()
                && before.getValue().value() instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL;
    }

    private static Map.Entry<String, Node.Field> before(Unknown unknown) {
        Map.Entry<String, Node.Field> before = null;
        for (Map.Entry<String, Node.Field> field : unknown.beside().fields().entrySet()) {
            if (field.getKey().equals(unknown.name())) {
                break;
            }
            before = field;
        }
        return before;
    }

    private static boolean isNothing(Unknown unknown) {
        return unknown.field().value() instanceof Node.Scalar scalar && scalar.reading() == Node.Reading.NULL;
    }

    private Optional<String> renamed(Unknown unknown) {
        Optional<String> same = Synonyms.same(unknown.name(), unknown.absent());
        if (same.isPresent()) {
            return same.map(name -> written(unknown, name));
        }
        if (!elsewhere(unknown, unknown.name()).isEmpty() || isOfThePath(unknown)) {
            return synonym(unknown)
                    .filter(name -> fitsOrRewrites(unknown, name))
                    .map(name -> written(unknown, name));
        }
        return standsHere(unknown)
                .or(() -> Suggestion.hint(unknown.name(), unknown.absent()))
                .or(() -> synonym(unknown).map(name -> written(unknown, name)));
    }

    private Optional<String> standsHere(Unknown unknown) {
        return Synonyms.same(unknown.name(), unknown.properties().propertyNames())
                .or(() -> unknown.absent().isEmpty()
                                || Suggestion.closest(unknown.name(), unknown.absent())
                                        .isEmpty()
                        ? Suggestion.closest(
                                unknown.name(), List.copyOf(unknown.properties().propertyNames()))
                        : Optional.empty())
                .map(there -> "delete it: \"" + there + "\" stands here already");
    }

    /** By what others call our fields; a value that would not fit tells that another field is meant. */
    private Optional<String> synonym(Unknown unknown) {
        List<String> absent = unknown.absent();
        List<String> meant = Synonyms.fields(unknown.name()).stream()
                .filter(absent::contains)
                .toList();
        return meant.stream()
                .filter(name -> fitsOrRewrites(unknown, name))
                .findFirst()
                .or(() -> meant.stream().filter(name -> !isSingle(unknown)).findFirst());
    }

    private static boolean isSingle(Unknown unknown) {
        return unknown.field().value() instanceof Node.Scalar;
    }

    private boolean fitsOrRewrites(Unknown unknown, String name) {
        JsonNode schema = Levels.resolved(kind, unknown.properties().get(name));
        if (unknown.field().value() instanceof Node.Scalar scalar) {
            return fit.fits(schema, scalar.text())
                    || rewriting.value(name, schema, scalar.text()).isPresent()
                    || (name.equals("usd")
                            && !rewriting
                                    .hint(name, schema, scalar.text())
                                    .orElse("write one")
                                    .startsWith("write one"))
                    || (name.equals("per") && MeterText.hint(scalar.text()).isPresent());
        }
        return (unknown.field().value() instanceof Node.Sequence) == schema.has("items");
    }

    /** {@code write usd: 0.20}, with the value if that has to change too. */
    private String written(Unknown unknown, String name) {
        JsonNode schema = Levels.resolved(kind, unknown.properties().get(name));
        if (unknown.field().value() instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && scalar.text().length() <= 80
                && scalar.text().indexOf('\n') < 0) {
            boolean fits = fit.fits(schema, scalar.text());
            Optional<String> value = fits ? Optional.of(scalar.text()) : rewriting.value(name, schema, scalar.text());
            if (value.isPresent()) {
                return "write " + name + ": " + value.get();
            }
            Optional<String> hint = fits ? Optional.empty() : rewriting.hint(name, schema, scalar.text());
            return hint.filter(edit -> edit.startsWith("write "))
                    .map(edit -> edit.endsWith("in place of " + name)
                            ? edit.replace("in place of " + name, "in place of " + unknown.name())
                            : "write " + name + ": " + edit.substring("write ".length()))
                    .orElse("write " + name + " in place of " + unknown.name());
        }
        return "write " + name + " in place of " + unknown.name();
    }

    private String moved(Unknown unknown) {
        if (isOfThePath(unknown)) {
            return kind == RecordKind.MODEL && OF_THE_FOLDER.contains(Synonyms.normal(unknown.name()))
                    ? "delete it: the folder that the record lies in says so"
                    : "delete it: the name of the file says so";
        }
        List<Levels.Level> places = nearest(unknown, elsewhere(unknown, unknown.name()));
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
        String words =
                places.stream().limit(MOST_PLACES).map(Levels.Level::words).collect(Collectors.joining(", or in "));
        return "move it: it belongs in " + words;
    }

    /** Those below the group that the field stands in, if there are any; entries of lists first. */
    private List<Levels.Level> nearest(Unknown unknown, List<Levels.Level> places) {
        String here = Levels.of(kind).stream()
                .filter(level -> level.properties().equals(unknown.properties()))
                .map(Levels.Level::path)
                .findFirst()
                .orElse("");
        List<Levels.Level> below = places.stream()
                .filter(level -> level.path().startsWith(here + "."))
                .toList();
        return (below.isEmpty() ? places : below)
                .stream()
                        .sorted(Comparator.comparing(level -> !level.path().endsWith("prices[]")))
                        .toList();
    }

    /** A fact of who makes the model, or of its licence. */
    private Optional<String> ofOtherKind(Unknown unknown) {
        return Stream.of(RecordKind.ORGANIZATION, RecordKind.PROVIDER, RecordKind.LICENSE, RecordKind.GATEWAY)
                .filter(other -> other != kind && kind != RecordKind.CATALOG)
                .filter(other -> Levels.of(other).get(0).properties().has(unknown.name()))
                .findFirst()
                .map(other -> "move it to the record of the " + other.key() + ", in data/" + other.place());
    }

    private boolean fits(Unknown unknown, Levels.Level level, String name) {
        return Levels.property(kind, level.properties(), name)
                .filter(schema -> !(unknown.field().value() instanceof Node.Scalar scalar)
                        || fit.fits(schema, scalar.text())
                        || rewriting.value(name, schema, scalar.text()).isPresent())
                .isPresent();
    }

    private static String nameAt(Unknown unknown, Levels.Level level) {
        return Synonyms.fields(unknown.name()).stream()
                .filter(level.properties()::has)
                .findFirst()
                .orElse(unknown.name());
    }

    private boolean isOfThePath(Unknown unknown) {
        boolean atTop = unknown.properties() == Levels.of(kind).get(0).properties();
        String name = Synonyms.normal(unknown.name());
        return atTop
                && kind != RecordKind.CATALOG
                && (OF_THE_PATH.contains(name) || (kind == RecordKind.MODEL && OF_THE_FOLDER.contains(name)));
    }

    /** The other groups of the record that have a field of this name. */
    private List<Levels.Level> elsewhere(Unknown unknown, String name) {
        List<Levels.Level> places = new ArrayList<>();
        for (Levels.Level level : Levels.of(kind)) {
            boolean here = level.properties().equals(unknown.properties());
            if (!here && Synonyms.same(name, level.properties().propertyNames()).isPresent()) {
                places.add(level);
            }
        }
        return places;
    }
}
