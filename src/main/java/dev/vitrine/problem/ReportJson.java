package dev.vitrine.problem;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as reports are printed: one entry a line, two spaces, the same line breaks on every system. */
final class ReportJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a document, with a line break at its end. */
    static String print(JsonNode document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return MAPPER.writer().with(printer).writeValueAsString(document) + "\n";
    }
}
