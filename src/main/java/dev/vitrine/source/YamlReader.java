package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node.Field;
import dev.vitrine.source.Node.Mapping;
import dev.vitrine.source.Node.Reading;
import dev.vitrine.source.Node.Scalar;
import dev.vitrine.source.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into {@link Node}s in a single walk over its tokens. Records use the plain part of YAML: anchors,
 * aliases, tags and further documents are problems, and so is a name that stands twice.
 */
public final class YamlReader {
    private static final int DEEPEST = 40;
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
    private final List<Problem> problems = new ArrayList<>();

    private YamlReader(Lines lines, YAMLParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    /**
     * Reads a file's text.
     *
     * @param path for the problems
     * @return the document's root, with the problems that leave it readable; no root where the text is no YAML
     */
    public static Checked<Node> read(String path, String text) {
        Lines lines = new Lines(path, text);
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(lines, parser).document();
        } catch (JacksonException failed) {
            return Checked.failed(syntaxProblem(lines, failed));
        }
    }

    private static Problem syntaxProblem(Lines lines, JacksonException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                Location location = marked.getProblemMark()
                        .map(mark -> lines.at(mark.getLine() + 1, mark.getColumn() + 1, 0))
                        .orElse(Location.ofFile(lines.path()));
                return Problem.of(SourceRules.SYNTAX, location, "this is not YAML: " + plain(marked.getProblem()));
            }
        }
        int line = failed.getLocation() == null ? 0 : failed.getLocation().getLineNr();
        return Problem.of(
                SourceRules.SYNTAX,
                line < 1
                        ? Location.ofFile(lines.path())
                        : lines.at(line, failed.getLocation().getColumnNr(), 0),
                "this cannot be read: " + plain(failed.getOriginalMessage()));
    }

    /** The parser's own words, on one line; a tab is the mistake that it explains worst. */
    private static String plain(String message) {
        if (message.contains("'\\t(TAB)'") || message.contains("TAB")) {
            return "a tab is used to indent; YAML wants spaces";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private Checked<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Checked.failed(
                    Problem.of(SourceRules.EMPTY, Location.ofFile(lines.path()), "the file has no record in it"));
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            problems.add(Problem.of(
                    SourceRules.DOCUMENTS, here(0), "a second document begins here", "give it a file of its own"));
        }
        return Checked.of(root, problems);
    }

    private Node node(JsonToken token) {
        checkDecorations();
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Reading.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Reading.BOOLEAN);
            case VALUE_NULL -> scalar(Reading.NULL);
            default -> scalar(Reading.TEXT);
        };
    }

    private Mapping mapping() {
        Location start = here(0);
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            checkDecorations();
            String name = parser.currentName();
            Location key = here(name.length());
            if (name.equals("<<")) {
                problems.add(Problem.of(
                        SourceRules.ANCHOR, key, "merge keys are not used in records", "write the fields out"));
            }
            Node value = node(parser.nextToken());
            Field earlier = fields.putIfAbsent(name, new Field(key, value));
            if (earlier != null) {
                problems.add(Problem.of(
                        SourceRules.DUPLICATE,
                        key,
                        "\"" + name + "\" stands here twice, first on line "
                                + earlier.key().line(),
                        "delete one of them"));
            }
        }
        return new Mapping(fields, start);
    }

    private Sequence sequence() {
        Location start = here(0);
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Sequence(items, start);
    }

    private Scalar scalar(Reading reading) {
        String text = Optional.ofNullable(parser.getString()).orElse("");
        return new Scalar(reading == Reading.NULL ? "" : text, reading, span());
    }

    private void checkDecorations() {
        if (parser.isCurrentAlias()) {
            problems.add(
                    Problem.of(SourceRules.ANCHOR, here(0), "aliases are not used in records", "write the value out"));
        } else if (isAnchored()) {
            problems.add(
                    Problem.of(SourceRules.ANCHOR, here(0), "anchors are not used in records", "delete the anchor"));
        }
        if (parser.getTypeId() != null) {
            problems.add(Problem.of(SourceRules.TAG, here(0), "tags are not used in records", "delete the tag"));
        }
    }

    /** By the text itself: the parser forgets the anchor of a scalar, and keeps a mapping's for its first name. */
    private boolean isAnchored() {
        var start = parser.currentTokenLocation();
        return lines.has('&', start.getLineNr(), start.getColumnNr());
    }

    private Location here(int length) {
        var start = parser.currentTokenLocation();
        return lines.at(start.getLineNr(), start.getColumnNr(), length);
    }

    private Location span() {
        var start = parser.currentTokenLocation();
        var end = parser.currentLocation();
        int length = start.getLineNr() == end.getLineNr() ? end.getColumnNr() - start.getColumnNr() : 0;
        return lines.at(start.getLineNr(), start.getColumnNr(), Math.max(length, 0));
    }
}
