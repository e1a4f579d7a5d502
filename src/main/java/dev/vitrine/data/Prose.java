package dev.vitrine.data;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Flaw;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The texts of a record that are Markdown, by its schema, and what is wrong within them. */
final class Prose {
    private static final String MARKDOWN = "#/$defs/markdown";

    private final JsonNode schema;
    private final List<Node.Scalar> texts = new ArrayList<>();

    private Prose(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * The problems of a record's texts.
     *
     * @param text of the whole file, for the places
     * @param flaws what is wrong within a text
     */
    static List<Problem> check(RecordKind kind, Node record, String text, Function<String, List<Flaw>> flaws) {
        Prose prose = new Prose(Schemas.tree(kind));
        prose.collect(record, prose.schema);
        List<Problem> problems = new ArrayList<>();
        for (Node.Scalar scalar : prose.texts) {
            Checked<List<Problem>> found = InternalErrors.contain(
                    scalar.location(),
                    () -> flaws.apply(scalar.text()).stream()
                            .map(flaw ->
                                    new Problem(flaw.rule(), place(flaw, scalar, text), flaw.message(), flaw.hint()))
                            .toList());
            problems.addAll(found.value().orElse(found.problems()));
        }
        return problems;
    }

    private void collect(Node node, JsonNode named) {
        JsonNode reference = named.get("$ref");
        JsonNode shape =
                reference == null ? named : schema.at(reference.stringValue().substring(1));
        if (node instanceof Node.Scalar scalar) {
            if (reference != null && reference.stringValue().equals(MARKDOWN)) {
                texts.add(scalar);
            }
        } else if (node instanceof Node.Mapping mapping && shape.has("properties")) {
            mapping.fields().forEach((name, field) -> {
                if (shape.get("properties").has(name)) {
                    collect(field.value(), shape.get("properties").get(name));
                }
            });
        } else if (node instanceof Node.Sequence sequence && shape.has("items")) {
            sequence.items().forEach(item -> collect(item, shape.get("items")));
        }
    }

    /**
     * Where a flaw's own words stand in the file: as often as they come before it in the text, so often are they passed over.
     * Words that the file writes in another way, folded or escaped, are looked for by the first of them; else it is the text.
     */
    private static Location place(Flaw flaw, Node.Scalar scalar, String file) {
        String firstWord = flaw.excerpt().replaceFirst("\\s.*", "");
        for (String words : List.of(flaw.excerpt(), firstWord)) {
            int at = words.isEmpty() ? -1 : file.indexOf(words, offset(file, scalar.location()));
            for (int more = occurrences(scalar.text(), words, flaw.offset()); at >= 0 && more > 0; more--) {
                at = file.indexOf(words, at + words.length());
            }
            if (at >= 0) {
                return location(scalar.location().path(), file, at, words.length());
            }
        }
        return scalar.location();
    }

    private static int occurrences(String text, String words, int before) {
        int count = 0;
        int at = text.indexOf(words);
        while (at >= 0 && at < before) {
            count++;
            at = text.indexOf(words, at + words.length());
        }
        return count;
    }

    private static int offset(String file, Location place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = file.indexOf('\n', at) + 1;
        }
        return at + place.column() - 1;
    }

    private static Location location(String path, String file, int at, int length) {
        int start = file.lastIndexOf('\n', at - 1) + 1;
        int line = 1
                + (int) file.substring(0, start)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new Location(path, line, at - start + 1, length);
    }
}
