package dev.vitrine.problem;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Vitrine writes it: the same bytes on every system, two spaces, numbers without exponents. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final Separators TIGHT = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private static final ObjectWriter DOCUMENT = writer(new DefaultPrettyPrinter(TIGHT).withArrayIndenter(LINES));
    private static final ObjectWriter REPORT = writer(new DefaultPrettyPrinter().withArrayIndenter(LINES));
    private static final ObjectWriter FIELDS = writer(new DefaultPrettyPrinter());

    private JsonText() {}

    private static ObjectWriter writer(DefaultPrettyPrinter printer) {
        return MAPPER.writer().with(printer.withObjectIndenter(LINES));
    }

    /** An object without fields. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A document of the site: each field and each entry of a list on its own line. Ends with a line break. */
    public static String document(Object value) {
        return DOCUMENT.writeValueAsString(value) + "\n";
    }

    /** A report of problems: the same, with a space before each colon too. */
    public static String report(Object value) {
        return REPORT.writeValueAsString(value) + "\n";
    }

    /** Each field on its own line, and the entries of a list one after another. Ends with a line break. */
    public static String fields(Object value) {
        return FIELDS.writeValueAsString(value) + "\n";
    }

    /** As short as it can be, on one line that does not end. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
