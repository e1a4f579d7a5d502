package dev.vitrine.schema;

import dev.vitrine.yaml.Outline.Layout;
import dev.vitrine.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes a value of JSON as a record holds it, on one line: {@code [720p, 1080p]}, {@code {per: second, usd: 0.24}}. */
public final class YamlValue {
    private YamlValue() {}

    /** A value for a field, with the quotes that the house's form wants and no others. */
    public static String inLine(JsonNode value, SchemaField field) {
        return written(value, Optional.of(field), Layout.BLOCK);
    }

    private static String written(JsonNode value, Optional<SchemaField> field, Layout layout) {
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.forEachEntry((name, child) ->
                    fields.add(name + ": " + written(child, field.flatMap(group -> group.field(name)), Layout.FLOW)));
            return "{" + String.join(", ", fields) + "}";
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(item -> written(item, field.flatMap(SchemaField::entry), Layout.FLOW))
                    .toList()
                    .toString();
        }
        return value.isString() ? text(value.stringValue(), field, layout) : value.asString();
    }

    /** A text for a field: a day stands without quotes where a date is wanted. */
    public static String text(String text, Optional<SchemaField> field, Layout layout) {
        boolean isDate = field.map(SchemaField::isDate).orElse(false);
        return isDate && YamlText.isDay(text) ? text : YamlText.written(text, layout);
    }
}
