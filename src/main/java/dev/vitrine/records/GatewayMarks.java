package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.yaml.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks that a request's body lacks, or that are there without quotes. */
final class GatewayMarks {
    private static final Set<String> NAMES = Set.of("model", "prompt", "parameters");

    private static final Pattern NAMED = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_]*\\}");

    private GatewayMarks() {}

    /** {@code model: {model}}, which YAML reads as a group with a field that has no value. */
    static Optional<Problem> unquoted(Node.Mapping mapping) {
        if (!isMark(mapping)) {
            return Optional.empty();
        }
        String name = mapping.fields().keySet().iterator().next();
        Location start = mapping.location();
        return Optional.of(Problem.of(
                DataRules.MARK,
                new Location(start.path(), start.line(), start.column(), name.length() + 2),
                "without quotes, {" + name + "} is a group of fields to YAML",
                "write \"{" + name + "}\", in quotes"));
    }

    private static boolean isMark(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.fields().size() == 1
                && mapping.fields().entrySet().stream()
                        .allMatch(field -> NAMES.contains(field.getKey())
                                && field.getValue().isNothing());
    }

    /** {@code wait:}, which would be sent as an empty text. */
    static Optional<Problem> nothing(String name, Node.Field field) {
        return field.isNothing()
                ? Optional.of(Problem.of(
                        DataRules.WRONG_TYPE,
                        field.key(),
                        "\"" + name + "\" has no value",
                        "give it one, or delete the field; an empty text is \"\""))
                : Optional.empty();
    }

    /**
     * A body that says the same whatever is asked of whichever model; one problem for the first mark that is missing.
     *
     * @param elsewhere the marks that the operation has outside of its body
     */
    static Optional<Problem> missing(Node body, Set<String> elsewhere) {
        Set<String> found = new HashSet<>(elsewhere);
        collect(body, found);
        if (!found.contains("{model}")) {
            return Optional.of(missing(body, "model", "every request would be sent to the same model"));
        }
        return found.stream()
                        .anyMatch(mark ->
                                !mark.equals("{model}") && NAMED.matcher(mark).matches())
                ? Optional.empty()
                : Optional.of(missing(body, "prompt", "no request would carry what is asked"));
    }

    private static Problem missing(Node body, String name, String consequence) {
        Node.Mapping mapping = (Node.Mapping) body;
        Node.Field field = mapping.fields().get(name);
        boolean isLiteral = field != null && field.value() instanceof Node.Scalar && !field.isNothing();
        Location place = isLiteral ? field.value().location() : mapping.location();
        return Problem.of(
                DataRules.MARK_MISSING,
                place,
                "\"{" + name + "}\" is not in this body: " + consequence,
                isLiteral
                        ? "write \"{" + name + "}\" in its place"
                        : "write \"{" + name + "}\" where the " + name + " belongs");
    }

    private static void collect(Node node, Set<String> found) {
        if (isMark(node)) {
            found.add("{" + ((Node.Mapping) node).fields().keySet().iterator().next() + "}");
            return;
        }
        node.accept(
                mapping -> mapping.fields().forEach((name, field) -> {
                    found.add(name);
                    collect(field.value(), found);
                }),
                sequence -> sequence.items().forEach(item -> collect(item, found)),
                scalar -> {
                    GatewayProblems.marksIn(scalar.text()).forEach(found::add);
                    found.add(scalar.text());
                });
    }
}
