package dev.vitrine.records;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Excerpt;
import dev.vitrine.problem.Flaw;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The texts of a record that are Markdown, by its schema: what is wrong within them, and where their links lead. */
final class MarkdownChecks {
    private static final String MARKDOWN = "#/$defs/markdown";

    private final JsonNode schema;
    private final String file;
    private final List<Node.Scalar> texts = new ArrayList<>();

    private MarkdownChecks(JsonNode schema, String file) {
        this.schema = schema;
        this.file = file;
    }

    /**
     * The texts of a record.
     *
     * @param file the text of the whole file, for the places
     */
    static MarkdownChecks of(RecordKind kind, Node record, String file) {
        MarkdownChecks prose = new MarkdownChecks(Schemas.tree(kind), file);
        prose.collect(record, prose.schema);
        return prose;
    }

    /** What is wrong within the texts. */
    List<Problem> problems(Function<String, List<Flaw>> flaws) {
        List<Problem> problems = new ArrayList<>();
        for (Node.Scalar scalar : texts) {
            Checked<List<Problem>> found = InternalErrors.contain(
                    scalar.location(),
                    () -> flaws.apply(scalar.text()).stream()
                            .map(flaw -> problem(flaw, scalar))
                            .toList());
            problems.addAll(found.value().orElse(found.problems()));
        }
        return problems;
    }

    private Problem problem(Flaw flaw, Node.Scalar scalar) {
        return new Problem(
                flaw.rule(), place(new Excerpt(flaw.offset(), flaw.excerpt()), scalar), flaw.message(), flaw.hint());
    }

    /** Where links in the texts lead. */
    List<Mention> links(Function<String, List<Excerpt>> addresses) {
        List<Mention> links = new ArrayList<>();
        for (Node.Scalar scalar : texts) {
            addresses.apply(scalar.text()).forEach(link -> links.add(new Mention(link.text(), place(link, scalar))));
        }
        return links;
    }

    private void collect(Node node, JsonNode named) {
        JsonNode reference = named.get("$ref");
        JsonNode shape =
                reference == null ? named : schema.at(reference.stringValue().substring(1));
        node.accept(
                mapping -> mapping.fields().forEach((name, field) -> {
                    if (shape.path("properties").has(name)) {
                        collect(field.value(), shape.get("properties").get(name));
                    }
                }),
                sequence -> {
                    if (shape.has("items")) {
                        sequence.items().forEach(item -> collect(item, shape.get("items")));
                    }
                },
                scalar -> {
                    if (reference != null && reference.stringValue().equals(MARKDOWN)) {
                        texts.add(scalar);
                    }
                });
    }

    /**
     * Where words of a text are in the file: as often as they come before it in the text, so often are they passed over.
     * Words that the file writes in another way, folded or escaped, are looked for by the first of them; else it is the text.
     */
    private Location place(Excerpt excerpt, Node.Scalar scalar) {
        String firstWord = excerpt.text().replaceFirst("\\s.*", "");
        for (String words : List.of(excerpt.text(), firstWord)) {
            int at = words.isEmpty() ? -1 : file.indexOf(words, offset(file, scalar.location()));
            for (int more = occurrences(scalar.text(), words, excerpt.offset()); at >= 0 && more > 0; more--) {
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
