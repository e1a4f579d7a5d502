package dev.vitrine.records.draft;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaField;
import dev.vitrine.schema.YamlValue;
import dev.vitrine.style.SchemaLine;
import dev.vitrine.validation.RecordShape;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.Outline.Layout;
import dev.vitrine.yaml.OutlineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The text of a new record: what is known, and in comments an example of everything else that it may say. */
final class DraftText {
    private static final String STEP = "  ";
    private static final String HINT =
            "## A line that begins with \"# \" is an example: delete the \"# \" where you know better, or the line.\n";

    private final Map<String, String> answers;
    private final StringBuilder out = new StringBuilder();

    private DraftText(Map<String, String> answers) {
        this.answers = answers;
    }

    static String of(RecordKind kind, Map<String, String> answers) {
        DraftText text = new DraftText(answers);
        text.out.append(SchemaLine.of(kind)).append('\n').append(HINT);
        text.group(SchemaField.of(kind), "", "");
        return text.out.toString();
    }

    private void group(SchemaField group, String path, String margin) {
        for (SchemaField field : group.fields()) {
            String here = path.isEmpty() ? field.name() : path + "." + field.name();
            Optional<String> answer = Optional.ofNullable(answers.get(here));
            if (answer.isPresent()) {
                line(margin, field.name() + ": " + value(answer.get(), field, Layout.BLOCK));
            } else if (answers.keySet().stream().anyMatch(known -> isWithin(known, here))) {
                line(margin, field.name() + ":");
                nested(field, here, margin + STEP);
            } else {
                examples(field).forEach(example -> line(margin, "# " + example));
            }
        }
    }

    private static boolean isWithin(String path, String group) {
        return path.startsWith(group + ".") || path.startsWith(group + "[]");
    }

    private void nested(SchemaField field, String here, String margin) {
        if (field.entry().isPresent()) {
            entry(field.entry().get(), here + "[]", margin);
        } else if (field.named().isPresent()) {
            line(margin, answers.getOrDefault(here + ".*", field.names().get(0)) + ":");
            group(field.named().get(), here + ".*", margin + STEP);
        } else {
            group(field, here, margin);
        }
    }

    /** The one entry of a list: on one line where the schema's own example is, as prices are. */
    private void entry(SchemaField entry, String path, String margin) {
        if (entry.keyword("examples").isPresent()) {
            String fields = entry.fields().stream()
                    .filter(field -> answers.containsKey(path + "." + field.name()))
                    .map(field ->
                            field.name() + ": " + value(answers.get(path + "." + field.name()), field, Layout.FLOW))
                    .collect(Collectors.joining(", "));
            line(margin, "- {" + fields + "}");
            return;
        }
        int start = out.length();
        group(entry, path, margin + STEP);
        int first = firstActive(start, margin + STEP);
        out.replace(first, first + margin.length() + STEP.length(), margin + "- ");
    }

    /** Where the first line begins that is no comment: the one that takes the hyphen. */
    private int firstActive(int start, String margin) {
        int line = start;
        while (out.indexOf(margin + "#", line) == line) {
            line = out.indexOf("\n", line) + 1;
        }
        return line;
    }

    private void line(String margin, String content) {
        out.append(margin).append(content).append('\n');
    }

    /** An answer as YAML: what the field wants as a number or a group is left as it was typed. */
    private static String value(String answer, SchemaField field, Layout layout) {
        if (field.types().equals(List.of("array"))) {
            return Stream.of(answer.split(",", -1))
                    .map(String::strip)
                    .map(item -> field.entry()
                            .map(entry -> value(item, entry, Layout.FLOW))
                            .orElseThrow())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean asTyped =
                !field.wantsText() && (RecordShape.isNumber(answer) || answer.matches("true|false") || isFlow(answer));
        return asTyped ? answer : YamlValue.text(answer, Optional.of(field), layout);
    }

    private static boolean isFlow(String answer) {
        return answer.startsWith("{")
                && answer.lines().count() == 1
                && OutlineReader.read(answer)
                        .filter(Outline.Mapping.class::isInstance)
                        .isPresent();
    }

    /** What a reader types for a value: lists without brackets, text without quotes. */
    static String typed(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    /** An example of a field, each with what it means behind it. */
    private static List<String> examples(SchemaField field) {
        String name = field.name() + ":";
        String meaning = field.description().isEmpty() ? "" : "  # " + field.description();
        if (!field.isGroup()) {
            return List.of(name + " " + YamlValue.inLine(field.example().orElseThrow(), field) + meaning);
        }
        List<String> lines = new ArrayList<>(List.of(name + meaning));
        if (field.entry().isPresent()) {
            entryExample(field.entry().get()).forEach(line -> lines.add(STEP + line));
        } else if (field.named().isPresent()) {
            lines.add(STEP + field.names().get(0) + ":");
            fieldExamples(field.named().get()).forEach(line -> lines.add(STEP + STEP + line));
        } else {
            fieldExamples(field).forEach(line -> lines.add(STEP + line));
        }
        return lines;
    }

    private static List<String> entryExample(SchemaField entry) {
        if (entry.keyword("examples").isPresent()) {
            return List.of("- " + YamlValue.inLine(entry.example().orElseThrow(), entry));
        }
        List<String> lines = new ArrayList<>();
        for (String line : fieldExamples(entry)) {
            lines.add((lines.isEmpty() ? "- " : STEP) + line);
        }
        return lines;
    }

    private static List<String> fieldExamples(SchemaField group) {
        return group.fields().stream()
                .flatMap(field -> examples(field).stream())
                .toList();
    }
}
