package dev.vitrine.schema;

import java.util.stream.Collectors;

/** The reference of all fields as Markdown, to be read next to the records. */
public final class FieldMarkdown {
    private static final String OPENING = """
            # Fields of the records

            Made by `vitrine schema` from the schemas beside it: change those, not this page.

            A field is named by its path: `offers[].prices[].per` is `per` in each entry of `prices` in each entry of `offers`; `*`
            stands for a name that the record chooses. What is not known is left out. Fields stand in the order of these tables;
            `vitrine check --fix` brings them into it.
            """;

    private FieldMarkdown() {}

    /** The whole page. */
    public static String text() {
        return OPENING
                + FieldReference.kinds().stream().map(FieldMarkdown::kind).collect(Collectors.joining());
    }

    private static String kind(FieldReference.Kind kind) {
        return "\n## " + kind.title() + "\n\n`" + kind.place() + "`; schema: [" + kind.key() + ".json](" + kind.key()
                + ".json). " + kind.description() + "\n"
                + kind.groups().stream().map(FieldMarkdown::group).collect(Collectors.joining());
    }

    private static String group(FieldReference.Group group) {
        String heading = group.path().isEmpty()
                ? ""
                : "\n### " + (group.title().equals(group.path()) ? code(group.path()) : group.title()) + "\n";
        String description =
                group.path().isEmpty() || group.description().isEmpty() ? "" : "\n" + group.description() + "\n";
        return heading
                + description
                + "\n| field | value | | meaning | example |\n|---|---|---|---|---|\n"
                + group.fields().stream().map(FieldMarkdown::row).collect(Collectors.joining())
                + group.fields().stream().map(FieldMarkdown::values).collect(Collectors.joining());
    }

    private static String row(FieldReference.Field field) {
        return "| " + code(field.path()) + " | " + cell(field.type()) + " | " + field.presence() + " | "
                + cell(field.description()) + " | "
                + field.example().map(example -> code(cell(example))).orElse("") + " |\n";
    }

    private static String values(FieldReference.Field field) {
        return field.values().isEmpty()
                ? ""
                : "\n| " + code(field.path()) + " | what it means |\n|---|---|\n"
                        + field.values().stream()
                                .map(value -> "| " + code(value.value()) + " | " + cell(value.meaning()) + " |\n")
                                .collect(Collectors.joining());
    }

    private static String code(String text) {
        String ticks = text.contains("`") ? "``" : "`";
        String space = text.contains("`") ? " " : "";
        return ticks + space + text + space + ticks;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
