package dev.vitrine.yaml;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Printable;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.HiddenCharacters;
import dev.vitrine.source.SourceRules;
import dev.vitrine.source.SourceTree;
import dev.vitrine.yaml.Node.Field;
import dev.vitrine.yaml.Node.Mapping;
import dev.vitrine.yaml.Node.Reading;
import dev.vitrine.yaml.Node.Scalar;
import dev.vitrine.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into {@link Node}s in a single walk over its tokens. Records use the plain part of YAML: anchors,
 * aliases, tags and further documents are problems, and so is a name that is there twice.
 */
public final class YamlReader {
    private static final int DEEPEST = 40;
    /** Without quotes, no value. */
    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 10)
                    .maxStringLength(200_000)
                    .maxDocumentLength(SourceTree.MAXIMUM_BYTES)
                    .maxNameLength(200)
                    .build())
            .build();

    private final Lines lines;
    private final YAMLParser parser;
    private final Decorations decorations;
    private final List<Problem> problems = new ArrayList<>();

    private YamlReader(Lines lines, YAMLParser parser) {
        this.lines = lines;
        this.parser = parser;
        this.decorations = new Decorations(lines, problems);
    }

    /** What a text says, with the problems that leave it readable. */
    record Document(Optional<Node> root, List<Problem> problems) {}

    /**
     * Reads a file's text.
     *
     * @param path for the problems
     * @return the document's root, with all problems; no root if the text is not YAML and cannot be repaired
     */
    public static Checked<Node> read(String path, String text) {
        return read(path, text, Set.of(), root -> 0);
    }

    /**
     * Reads a file's text.
     *
     * @param names the fields that records have, which tell a missing colon from text that goes on
     * @param mistakes how many mistakes a record has beyond its syntax: where several edits make a file readable, the one that
     *     leaves the fewest is proposed
     */
    public static Checked<Node> read(String path, String text, Set<String> names, ToIntFunction<Node> mistakes) {
        Repair repair = new Repair(new Lines(path, text), names, mistakes);
        Optional<Document> document = repair.read();
        List<Problem> problems = new ArrayList<>(repair.problems());
        document.ifPresent(read -> problems.addAll(read.problems()));
        return new Checked<>(document.flatMap(Document::root), problems);
    }

    /**
     * Reads lines that are YAML.
     *
     * @throws tools.jackson.core.JacksonException if they are none
     */
    static Document parse(Lines lines) {
        try (YAMLParser parser =
                (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(lines.text()))) {
            try {
                return new YamlReader(lines, parser).document();
            } catch (StreamConstraintsException exceeded) {
                // It does not say where.
                throw new StreamConstraintsException(exceeded.getOriginalMessage(), parser.currentLocation());
            }
        }
    }

    private Document document() {
        JsonToken first = parser.nextToken();
        Optional<Node> root = first == null ? Optional.empty() : Optional.of(node(first));
        if (root.isEmpty() || (root.get() instanceof Scalar scalar && scalar.reading() == Reading.NULL)) {
            boolean more = first != null && parser.nextToken() != null;
            problems.add(more ? secondDocument() : empty());
            return new Document(Optional.empty(), problems);
        }
        if (parser.nextToken() != null) {
            problems.add(secondDocument());
        }
        return new Document(root, problems);
    }

    private Problem empty() {
        return Problem.of(
                SourceRules.EMPTY,
                Location.ofFile(lines.path()),
                "the file has no record in it",
                "write the record, or delete the file");
    }

    private Problem secondDocument() {
        int mark = Math.min(parser.currentTokenLocation().getLineNr(), lines.count());
        while (mark > 1 && !lines.line(mark).startsWith("---")) {
            mark--;
        }
        boolean more = false;
        for (int line = mark + 1; line <= lines.count() && !more; line++) {
            more = Line.of(lines.line(line)).isContent();
        }
        return Problem.of(
                SourceRules.DOCUMENTS,
                lines.span(mark, 0, lines.line(mark).length()),
                "a second document begins here",
                more ? "move it to a separate file, or delete this line if it is the same record" : "delete this line");
    }

    private Node node(JsonToken token) {
        boolean isAlias = parser.isCurrentAlias();
        Optional<String> anchor = decorated(isAlias);
        Node node = switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Reading.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Reading.BOOLEAN);
            case VALUE_NULL -> scalar(Reading.NULL);
            default -> scalar(Reading.TEXT);
        };
        return decorations.resolved(node, anchor, isAlias);
    }

    private Optional<String> decorated(boolean isAlias) {
        var start = parser.currentTokenLocation();
        return decorations.at(
                start.getLineNr(),
                lines.offset(start.getLineNr(), start.getColumnNr()),
                isAlias,
                Optional.ofNullable(parser.getTypeId()).map(Object::toString));
    }

    private Mapping mapping() {
        Location start = here();
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            decorated(parser.isCurrentAlias());
            Location key = key(parser.currentName());
            String name = seen(parser.currentName(), key);
            if (name.equals("<<")) {
                problems.add(Problem.of(
                        SourceRules.ANCHOR,
                        key,
                        "merge keys are not used in records",
                        "write the fields out in place of this line"));
            }
            Node value = name.equals("<<") ? merged(parser.nextToken()) : node(parser.nextToken());
            Field earlier = fields.putIfAbsent(name, new Field(key, value));
            if (earlier != null) {
                problems.add(repeated(name, key, earlier, value));
            }
        }
        return new Mapping(fields, start);
    }

    /** What a merge key brings in: all of it is one mistake. */
    private Node merged(JsonToken token) {
        int before = problems.size();
        Node value = node(token);
        problems.subList(before, problems.size()).clear();
        return value;
    }

    private Problem repeated(String name, Location key, Field earlier, Node value) {
        String hint = "keep the right one and delete the other";
        if (earlier.value() instanceof Scalar one && value instanceof Scalar other) {
            hint = one.text().equals(other.text())
                    ? "delete this one: it says the same"
                    : "keep the right one of \"" + Printable.brief(one.text()) + "\" and \""
                            + Printable.brief(other.text()) + "\", and delete the other";
        } else if (earlier.value() instanceof Sequence && value instanceof Sequence) {
            hint = "move its entries below the first, and delete this line";
        }
        return Problem.of(
                SourceRules.DUPLICATE,
                key,
                "\"" + name + "\" is here twice, first on line " + earlier.key().line(),
                hint);
    }

    private Sequence sequence() {
        Location start = here();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Sequence(items, start);
    }

    private Scalar scalar(Reading reading) {
        Location span = span();
        String text = seen(Optional.ofNullable(parser.getString()).orElse(""), span);
        if (NOTHING.contains(text) && span.length() == text.length()) {
            return new Scalar("", Reading.NULL, span);
        }
        Optional<Scalar> cut = decorations.cut(
                text,
                parser.currentLocation().getLineNr(),
                parser.currentLocation().getColumnNr(),
                reading);
        return cut.orElseGet(() -> new Scalar(reading == Reading.NULL ? "" : text, reading, span));
    }

    /** A text without the characters that nobody sees. As such they were found in the file; here they are written as escapes. */
    private String seen(String text, Location place) {
        List<Integer> hidden = HiddenCharacters.in(text);
        if (hidden.isEmpty()) {
            return text;
        }
        boolean isOne = hidden.size() == 1;
        problems.add(Problem.of(
                SourceRules.CHARACTER,
                place,
                (isOne ? "this escape is an invisible character: " : "these escapes are invisible characters: ")
                        + hidden.stream().map(HiddenCharacters::name).collect(Collectors.joining(", ")),
                isOne ? "delete the escape" : "delete the escapes"));
        return HiddenCharacters.without(text);
    }

    private Location here() {
        var start = parser.currentTokenLocation();
        return lines.at(start.getLineNr(), start.getColumnNr(), 0);
    }

    /** A name's span, with its quotes. */
    private Location key(String name) {
        var start = parser.currentTokenLocation();
        int line = start.getLineNr();
        int from = lines.offset(line, start.getColumnNr());
        String text = lines.line(line);
        boolean quoted = from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'');
        int end = quoted ? YamlQuoting.end(text, from) + 1 : from + name.length();
        return lines.span(line, from, Math.max(end, from));
    }

    /** A value's span; of one over several lines, its part on the first. */
    private Location span() {
        var start = parser.currentTokenLocation();
        var end = parser.currentLocation();
        int line = start.getLineNr();
        int from = lines.offset(line, start.getColumnNr());
        int to = line == end.getLineNr()
                ? lines.offset(line, end.getColumnNr())
                : lines.line(line).stripTrailing().length();
        return lines.span(line, from, Math.max(from, to));
    }
}
