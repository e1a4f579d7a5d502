package dev.vitrine.data;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says in our own words, at the exact place, what the schema validator found. */
final class ShapeProblems {
    /** A day whose year comes last: 22-11-2026, 11/22/2026. */
    private static final Pattern OTHER_DAY = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})");

    private static final Pattern NO_HOST = Pattern.compile("https?:(//)?+([/?#:].*)?");

    private static final int MONTHS = 12;

    private final RecordKind kind;

    ShapeProblems(RecordKind kind) {
        this.kind = kind;
    }

    List<Problem> problems(Node record, List<Error> errors) {
        List<Problem> problems = new ArrayList<>();
        Set<Location> wrongValues = new HashSet<>();
        Set<String> misspelt = misspelt(record, errors);
        for (Error error : errors) {
            Problem problem = problem(record, error);
            boolean onField = error.getProperty() != null;
            boolean isEcho = error.getKeyword().equals("required")
                    && misspelt.contains(error.getInstanceLocation() + "/" + error.getProperty());
            if (!isEcho && (onField || wrongValues.add(problem.location()))) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** Fields that an unknown field was meant to be: that they are missing as well has the same cause. */
    private Set<String> misspelt(Node record, List<Error> errors) {
        Set<String> misspelt = new HashSet<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                Suggestion.closest(error.getProperty(), absent(Place.find(record, error.getInstanceLocation()), error))
                        .ifPresent(meant -> misspelt.add(error.getInstanceLocation() + "/" + meant));
            }
        }
        return misspelt;
    }

    private Problem problem(Node record, Error error) {
        Place place = Place.find(record, error.getInstanceLocation());
        JsonNode argument = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> missing(place, error, error.getProperty(), "");
            case "dependentRequired" ->
                missing(place, error, error.getArguments()[0].toString(), " beside " + error.getProperty());
            case "additionalProperties", "unevaluatedProperties" -> unknownField(place, error);
            case "propertyNames", "enum" -> unknownValue(place, error);
            case "type" -> wrongType(place, argument);
            case "pattern", "format" -> wrongForm(place, argument);
            case "minimum", "exclusiveMinimum" -> range(place, "is less than " + argument.asString());
            case "maximum", "exclusiveMaximum" -> range(place, "is more than " + argument.asString());
            case "minLength" -> range(place, "is empty");
            case "maxLength" -> range(place, "is longer than " + argument.asString() + " characters");
            case "minItems" -> range(place, "has fewer than " + argument.asString() + " entries");
            case "minProperties" -> range(place, "is empty");
            case "uniqueItems" ->
                Problem.of(
                        DataRules.REPEATED,
                        place.location(),
                        place.name() + " names something twice",
                        "delete one of them");
            default -> Problem.of(DataRules.WRONG_FORM, place.location(), place.name() + ": " + error.getMessage());
        };
    }

    private Problem missing(Place place, Error error, String field, String because) {
        return Problem.of(
                DataRules.MISSING_FIELD,
                place.location(),
                "\"" + field + "\" is missing" + because,
                "add " + field + ": " + describe(error, field));
    }

    private String describe(Error error, String field) {
        JsonNode description = parent(error).path("properties").path(field).get("description");
        return description == null ? "…" : "… (" + description.asString() + ")";
    }

    private Problem unknownField(Place place, Error error) {
        String field = error.getProperty();
        List<String> known = siblings(error, "properties");
        Location location =
                place.node() instanceof Node.Mapping mapping && mapping.fields().containsKey(field)
                        ? mapping.fields().get(field).key()
                        : place.location();
        return new Problem(
                DataRules.UNKNOWN_FIELD,
                location,
                "\"" + field + "\" is not a field here",
                Suggestion.hint(field, absent(place, error))
                        .or(() -> Suggestion.closest(field, known)
                                .map(there -> "delete it: \"" + there + "\" stands here already"))
                        .or(() -> Optional.of("the fields are " + String.join(", ", known))));
    }

    /** The fields that a misspelt one may have been meant to be: those that do not stand here as well. */
    private List<String> absent(Place place, Error error) {
        return siblings(error, "properties").stream()
                .filter(name -> !(place.node() instanceof Node.Mapping mapping)
                        || !mapping.fields().containsKey(name))
                .toList();
    }

    private Problem unknownValue(Place place, Error error) {
        boolean isName = error.getKeyword().equals("propertyNames");
        String wrong = isName ? error.getProperty() : place.text();
        List<String> known = new ArrayList<>();
        JsonNode values = isName ? error.getSchemaNode().get("enum") : error.getSchemaNode();
        if (values != null) {
            values.forEach(value -> known.add(value.asString()));
        }
        return new Problem(
                DataRules.UNKNOWN_VALUE,
                place.location(),
                "\"" + wrong + "\" is not a value that " + place.name() + " can have",
                Suggestion.hint(wrong, known).or(() -> Optional.of("the values are " + String.join(", ", known))));
    }

    private static Problem wrongType(Place place, JsonNode expected) {
        if (place.node() instanceof Node.Scalar scalar && scalar.reading() == Node.Reading.NULL) {
            return Problem.of(
                    DataRules.WRONG_TYPE,
                    place.location(),
                    place.name() + " has no value",
                    "give it one, or delete the field");
        }
        List<String> types = new ArrayList<>();
        if (expected.isArray()) {
            expected.forEach(type -> types.add(words(type.asString())));
        } else {
            types.add(words(expected.asString()));
        }
        return new Problem(
                DataRules.WRONG_TYPE,
                place.location(),
                place.name() + " is not " + String.join(" or ", types),
                isQuoted(place, expected.asString()) ? Optional.of("remove the quotes") : Optional.empty());
    }

    /** Whether quotes alone make text of what is wanted. */
    private static boolean isQuoted(Place place, String type) {
        return switch (type) {
                    case "integer" -> place.text().matches("-?[0-9]{1,20}");
                    case "number" -> RecordShape.isNumber(place.text());
                    case "boolean" -> place.text().matches("true|false");
                    default -> false;
                }
                && place.node() instanceof Node.Scalar scalar
                && scalar.reading() == Node.Reading.TEXT;
    }

    private static String words(String type) {
        return switch (type) {
            case "object" -> "a group of fields (name: value)";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a plain decimal number such as 0.20";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static Problem wrongForm(Place place, JsonNode argument) {
        String expected = argument.asString();
        if (expected.equals("date") || expected.equals(Form.DATE.pattern())) {
            boolean wellFormed = place.text().matches(Form.DATE.pattern());
            return new Problem(
                    wellFormed ? DataRules.IMPOSSIBLE_DATE : DataRules.WRONG_FORM,
                    place.location(),
                    "\"" + place.text() + "\" is not a day of the calendar written YYYY-MM-DD",
                    wellFormed ? Optional.empty() : Optional.of("write " + rewritten(place.text())));
        }
        if (NO_HOST.matcher(place.text()).matches()) {
            return Meanings.noHost(place.text(), place.location());
        }
        if (expected.equals(Form.PARTIAL_DATE.pattern()) && place.text().matches(".*[0-9].*")) {
            return Problem.of(
                    DataRules.WRONG_FORM,
                    place.location(),
                    "\"" + place.text() + "\" is not " + Form.PARTIAL_DATE.description(),
                    "write " + rewritten(place.text()));
        }
        String description = expected.equals("uri")
                ? "an address"
                : Form.withPattern(expected).map(Form::description).orElse("of the form " + expected);
        return Problem.of(DataRules.WRONG_FORM, place.location(), "\"" + place.text() + "\" is not " + description);
    }

    /** A day as it has to be written, where day and month cannot be mistaken for each other; else an example. */
    private static String rewritten(String day) {
        Matcher parts = OTHER_DAY.matcher(day);
        if (parts.matches()) {
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(2));
            if (first > MONTHS && second <= MONTHS) {
                return String.format(Locale.ROOT, "%s-%02d-%02d", parts.group(3), second, first);
            }
            if (second > MONTHS && first <= MONTHS) {
                return String.format(Locale.ROOT, "%s-%02d-%02d", parts.group(3), first, second);
            }
        }
        return "year, month and day, such as 2026-11-22";
    }

    private static Problem range(Place place, String complaint) {
        return Problem.of(DataRules.OUT_OF_RANGE, place.location(), place.name() + " " + complaint);
    }

    /** The names that stand in the schema beside the keyword that failed. */
    private List<String> siblings(Error error, String keyword) {
        JsonNode properties = parent(error).get(keyword);
        return properties == null ? List.of() : List.copyOf(properties.propertyNames());
    }

    /** The part of the schema that the keyword that failed stands in. */
    private JsonNode parent(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return Schemas.tree(kind).at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /**
     * A piece of the record, by the path that the validator gives.
     *
     * @param name the field that it is the value of, quoted, or "the record"
     */
    private record Place(Node node, String name, Location location) {
        static Place find(Node root, NodePath path) {
            Place place = new Place(root, "the record", root.location());
            for (int i = 0; i < path.getNameCount(); i++) {
                place = place.step(path.getElement(i));
            }
            return place;
        }

        private Place step(Object element) {
            if (node instanceof Node.Mapping mapping) {
                Node.Field field = mapping.fields().get(element.toString());
                if (field != null) {
                    boolean visible = field.value() instanceof Node.Scalar scalar
                            && scalar.reading() != Node.Reading.NULL
                            && scalar.location().length() > 0;
                    return new Place(
                            field.value(),
                            "\"" + element + "\"",
                            visible ? field.value().location() : field.key());
                }
            }
            if (node instanceof Node.Sequence sequence && element instanceof Integer index) {
                Node item = sequence.items().get(index);
                return new Place(item, "an entry of " + name, item.location());
            }
            return this;
        }

        String text() {
            return node instanceof Node.Scalar scalar ? scalar.text() : name;
        }
    }
}
