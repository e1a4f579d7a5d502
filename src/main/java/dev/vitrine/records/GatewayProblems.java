package dev.vitrine.records;

import dev.vitrine.catalog.Operation;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a schema cannot say of a gateway: that its marks stand for something, and that its key can be sent. */
final class GatewayProblems {
    private static final List<String> MARKS = List.of("{model}", "{prompt}", "{parameters}");

    /** A parameter of the models that are called so. */
    private static final Pattern NAMED = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_]*\\}");

    private static final Pattern MARK =
            Pattern.compile("\\{\\{?\\s*[A-Za-z_][A-Za-z_ -]{0,30}\\}\\}?|\\$\\{?[A-Za-z_]{1,30}\\}?|<[a-z_]{1,30}>");
    private static final Pattern PATH_MARK = Pattern.compile("\\{[^}]{0,60}\\}");
    private static final Set<String> SCHEMES = Set.of("bearer", "token", "basic", "key", "apikey", "api-key");

    private final Consumer<Problem> problems;

    private GatewayProblems(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Reports what is wrong with a gateway's record whose shape is right. */
    static void check(Fields gateway) {
        GatewayProblems found = new GatewayProblems(gateway::report);
        gateway.group("key").ifPresent(found::key);
        HeaderProblems.check(gateway);
        gateway.text("base")
                .filter(base -> base.endsWith("/"))
                .ifPresent(base -> gateway.report(Problem.of(
                        DataRules.WRONG_FORM,
                        gateway.locationOf("base"),
                        "\"" + base + "\" ends with a slash, and each path begins with one",
                        "write " + base.substring(0, base.length() - 1))));
        gateway.text("base")
                .filter(base -> base.indexOf('?') >= 0 || base.indexOf('#') >= 0)
                .ifPresent(base -> gateway.report(Problem.of(
                        DataRules.WRONG_FORM,
                        gateway.locationOf("base"),
                        "\"" + base + "\" does not end with a path, and each path comes after it",
                        "write " + base.replaceFirst("/?[?#].*$", ""))));
        gateway.groupsByName("operations").forEach((name, operation) -> {
            found.operation(operation);
            AnswerProblems.check(Operation.Kind.of(name).orElseThrow(), operation, gateway::report);
        });
    }

    /** The marks that a text has within it, alone or among other text. */
    static List<String> marksIn(String text) {
        return MARKS.stream().filter(text::contains).toList();
    }

    private void key(Fields key) {
        key.text("prefix")
                .filter(prefix -> SCHEMES.contains(prefix.toLowerCase(Locale.ROOT)))
                .ifPresent(prefix -> problems.accept(Problem.of(
                        DataRules.WRONG_FORM,
                        key.locationOf("prefix"),
                        "nothing separates \"" + prefix + "\" from the key",
                        "write \"" + prefix + " \", in quotes, with the space after it")));
    }

    private void operation(Fields operation) {
        operation.node("path").ifPresent(path -> pathMarks(path, List.of("{model}")));
        operation.node("body").ifPresent(this::bodyMarks);
        boolean isModelInPath =
                operation.text("path").filter(path -> path.contains("{model}")).isPresent();
        operation
                .node("body")
                .flatMap(body -> GatewayMarks.missing(body, isModelInPath ? Set.of("{model}") : Set.of()))
                .ifPresent(problems);
        operation
                .group("poll")
                .flatMap(poll -> poll.node("path"))
                .ifPresent(path -> pathMarks(path, List.of("{id}", "{model}")));
        operation.group("poll").ifPresent(this::poll);
    }

    private void poll(Fields poll) {
        poll.items("pending")
                .filter(status -> Node.text(status).equals(poll.required("succeeded")))
                .forEach(status -> problems.accept(Problem.of(
                        DataRules.REPEATED,
                        status.location(),
                        "\"" + Node.text(status) + "\" means both that the job is pending and that it succeeded",
                        "delete it here, or correct succeeded")));
    }

    private void pathMarks(Node path, List<String> known) {
        Matcher marks = PATH_MARK.matcher(Node.text(path));
        while (marks.find()) {
            if (!known.contains(marks.group())) {
                unknown(path, marks.group(), known);
            }
        }
    }

    /** A mark is the whole of a text: within others it is sent as it is. */
    private void bodyMarks(Node node) {
        node.accept(this::fieldMarks, sequence -> sequence.items().forEach(this::bodyMarks), this::valueMarks);
    }

    private void fieldMarks(Node.Mapping mapping) {
        Optional<Problem> unquoted = GatewayMarks.unquoted(mapping);
        if (unquoted.isPresent()) {
            problems.accept(unquoted.get());
            return;
        }
        mapping.fields().forEach((name, field) -> {
            if (MARK.matcher(name).matches() && !name.equals("{parameters}")) {
                Node.Scalar key = new Node.Scalar(name, Node.Reading.TEXT, field.key());
                problems.accept(problem(key, name, List.of("{parameters}")));
            }
            bodyMarks(field.value());
            GatewayMarks.nothing(name, field).ifPresent(problems);
        });
    }

    private void valueMarks(Node.Scalar scalar) {
        if (!isMark(scalar.text())) {
            Matcher mark = MARK.matcher(scalar.text());
            if (mark.matches()) {
                unknown(scalar, scalar.text(), MARKS);
            } else {
                MARKS.stream()
                        .filter(scalar.text()::contains)
                        .findFirst()
                        .ifPresent(within -> problems.accept(Problem.of(
                                DataRules.MARK,
                                scalar.location(),
                                within + " is replaced only where it is the whole value",
                                "write \"" + within + "\" alone")));
            }
        }
    }

    /** Any name may be a parameter's, but one that is nearly one of ours is a slip. */
    private static boolean isMark(String text) {
        return MARKS.contains(text)
                || (NAMED.matcher(text).matches()
                        && Suggestion.closest(text, MARKS).isEmpty());
    }

    private void unknown(Node node, String mark, List<String> known) {
        problems.accept(problem(node, mark, known));
    }

    private static Problem problem(Node node, String mark, List<String> known) {
        String word = "{" + mark.replaceAll("[^A-Za-z_]", "") + "}";
        Optional<String> meant = Suggestion.closest(word, known);
        return Problem.of(
                DataRules.MARK,
                node.location(),
                "\"" + mark + "\" has no meaning here",
                known.isEmpty()
                        ? "delete it: a path has no marks"
                        : meant.map(there -> "write \"" + there + "\"")
                                .orElse("the marks are " + String.join(", ", known)));
    }
}
