package dev.vitrine.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints problems in the format of static analysis, SARIF 2.1.0 (OASIS), which code scanning and editors read. */
public final class SarifPrinter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final UnaryOperator<String> shown;
    private final Function<Rule, String> help;

    /**
     * A printer.
     *
     * @param shown from a problem's path to the path from the repository's root
     * @param help a rule's explanation, in Markdown
     */
    public SarifPrinter(UnaryOperator<String> shown, Function<Rule, String> help) {
        this.shown = shown;
        this.help = help;
    }

    /** All problems as one document, with a line break at its end. */
    public String print(List<Problem> problems) {
        Map<String, Rule> rules = new TreeMap<>();
        problems.forEach(problem -> rules.put(problem.rule().id(), problem.rule()));
        ObjectNode root = JsonText.object();
        root.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Vitrine");
        ArrayNode described = driver.putArray("rules");
        Map<String, Integer> indexes = new LinkedHashMap<>();
        rules.forEach((id, rule) -> {
            indexes.put(id, indexes.size());
            described.add(describe(rule));
        });
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        problems.forEach(problem ->
                results.add(result(problem, indexes.get(problem.rule().id()))));
        return JsonText.report(root);
    }

    private ObjectNode describe(Rule rule) {
        ObjectNode node = JsonText.object().put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.reason());
        node.putObject("help").put("text", help.apply(rule)).put("markdown", help.apply(rule));
        node.putObject("defaultConfiguration").put("level", level(rule));
        return node;
    }

    private ObjectNode result(Problem problem, int rule) {
        ObjectNode node = JsonText.object()
                .put("ruleId", problem.rule().id())
                .put("ruleIndex", rule)
                .put("level", level(problem.rule()));
        node.putObject("message")
                .put(
                        "text",
                        problem.message()
                                + problem.hint().map(hint -> "\nhelp: " + hint).orElse(""));
        node.putArray("locations").add(place(problem.location()));
        if (!problem.related().isEmpty()) {
            ArrayNode related = node.putArray("relatedLocations");
            problem.related().forEach(location -> related.add(place(location)));
        }
        return node;
    }

    private ObjectNode place(Location location) {
        ObjectNode node = JsonText.object();
        ObjectNode file = node.putObject("physicalLocation");
        file.putObject("artifactLocation").put("uri", uri(shown.apply(location.path())));
        if (location.line() > 0) {
            file.putObject("region")
                    .put("startLine", location.line())
                    .put("startColumn", location.column())
                    .put("endColumn", location.column() + location.length());
        }
        return node;
    }

    private static String level(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    /** A path as a relative reference of RFC 3986. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain =
                    character < 128 && (Character.isLetterOrDigit(character) || "-._~/".indexOf(character) >= 0);
            uri.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return uri.toString();
    }
}
