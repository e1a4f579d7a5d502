package dev.vitrine.validation;

import com.networknt.schema.Error;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in our own words, at the exact place, what the schema validator found: one problem for each cause. */
final class ShapeProblems {
    /** So many of a file are worded: of those after them, only the number is shown. */
    private static final int MOST = 1000;

    private final RecordKind kind;
    private final FieldAdvice fields;
    private final ValueProblems values;
    private final MissingFields missing;

    ShapeProblems(RecordKind kind) {
        this.kind = kind;
        this.fields = new FieldAdvice(kind);
        this.values = new ValueProblems(kind);
        this.missing = new MissingFields(kind);
    }

    /** An error of the validator's with the piece of the record that it is about. */
    private record Found(Error error, ValuePlace place) {
        String keyword() {
            return error.getKeyword();
        }

        Location location() {
            return isUnknownField() ? place.keyOf(error.getProperty()) : place.location();
        }

        /** The field that is missing. */
        Optional<String> missing() {
            return switch (keyword()) {
                case "required" -> Optional.of(error.getProperty());
                case "dependentRequired" -> Optional.of(error.getArguments()[0].toString());
                default -> Optional.empty();
            };
        }

        boolean isUnknownField() {
            return keyword().equals("additionalProperties") && place.node() instanceof Node.Mapping;
        }

        String path(String field) {
            return error.getInstanceLocation() + "/" + field;
        }
    }

    List<Problem> problems(Node record, List<Error> errors) {
        List<Found> found = errors.stream()
                .map(error -> new Found(error, ValuePlace.find(record, error.getInstanceLocation())))
                .sorted(Comparator.comparing(Found::location))
                .toList();
        Set<String> explained = explained(found);
        Set<Location> wrong = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Found one : found) {
            String field = one.error().getProperty();
            boolean isEcho = field == null
                    ? explained.contains(one.error().getInstanceLocation().toString())
                    : explained.contains(one.path(one.missing().orElse("")));
            if (!isEcho && (field != null || wrong.add(one.place().location()))) {
                problems.addAll(
                        problems.size() < MOST
                                ? problems(one)
                                : List.of(Problem.of(DataRules.WRONG_FORM, one.location(), "this does not fit")));
            }
        }
        return problems;
    }

    /** The paths of fields that are missing or empty because an unknown field was meant to be them, or to be in them. */
    private Set<String> explained(List<Found> found) {
        Set<String> explained = new HashSet<>();
        Map<String, List<String>> missing = missing(found);
        for (Found one : found.subList(0, Math.min(found.size(), MOST))) {
            if (one.isUnknownField()) {
                UnknownField unknown = unknown(one);
                fields.meant(unknown).ifPresent(name -> explained.add(one.path(name)));
                fields.emptyGroup(unknown).ifPresent(name -> explained.add(one.path(name)));
                fields.tornList(unknown).ifPresent(name -> explained.add(one.path(name)));
                // A field that is in the wrong group is missing in its own.
                List<String> places = missing.getOrDefault(unknown.name(), List.of());
                if (places.size() == 1) {
                    explained.addAll(places);
                }
            }
        }
        return explained;
    }

    /** Of each required field that is missing, the paths where it is. */
    private static Map<String, List<String>> missing(List<Found> found) {
        return found.stream()
                .filter(one -> one.keyword().equals("required"))
                .collect(Collectors.groupingBy(
                        one -> one.error().getProperty(),
                        Collectors.mapping(one -> one.path(one.error().getProperty()), Collectors.toList())));
    }

    private UnknownField unknown(Found one) {
        return new UnknownField(one.error().getProperty(), schema(one.error()).get("properties"), (Node.Mapping)
                one.place().node());
    }

    private List<Problem> problems(Found one) {
        ValuePlace place = one.place();
        Error error = one.error();
        return switch (one.keyword()) {
            case "required" -> List.of(missing.problem(place, error.getProperty(), schema(error)));
            case "dependentRequired" ->
                List.of(missing.beside(place, one.missing().orElseThrow(), error.getProperty()));
            case "additionalProperties" -> one.isUnknownField() ? List.of(unknownField(one)) : List.of();
            case "propertyNames" -> List.of(unknownName(place, error));
            case "uniqueItems" -> repeated(place);
            default -> List.of(values.problem(place, one.keyword(), schema(error)));
        };
    }

    private Problem unknownField(Found one) {
        UnknownField unknown = unknown(one);
        return Problem.of(
                DataRules.UNKNOWN_FIELD, unknown.field().key(), fields.message(unknown), fields.hint(unknown));
    }

    /** A group whose names are values of an enum. */
    private Problem unknownName(ValuePlace place, Error error) {
        String name = error.getProperty();
        JsonNode schema = error.getSchemaNode();
        return new Problem(
                DataRules.UNKNOWN_VALUE,
                place.keyOf(name),
                "\"" + name + "\" is not a name that " + place.name() + " can have",
                new ValueSuggestion(kind)
                        .hint(place.field(), schema, name)
                        .or(() -> Optional.of("names are letters, digits and hyphens, as in x-version")));
    }

    /** Each entry that stood in the list before. */
    private static List<Problem> repeated(ValuePlace place) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (Node item : ((Node.Sequence) place.node()).items()) {
            if (item instanceof Node.Scalar scalar) {
                Location first = seen.putIfAbsent(scalar.text(), scalar.location());
                if (first != null) {
                    problems.add(Problem.of(
                                    DataRules.REPEATED,
                                    scalar.location(),
                                    "\"" + scalar.text() + "\" is in " + place.name() + " twice",
                                    "delete it here")
                            .relatedTo(first));
                }
            }
        }
        return problems.isEmpty()
                ? List.of(place.problem(
                        DataRules.REPEATED, place.name() + " names something twice", "delete one of them"))
                : problems;
    }

    /** The schema that has the keyword that failed. */
    private JsonNode schema(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return Schemas.tree(kind).at(pointer.substring(0, pointer.lastIndexOf('/')));
    }
}
