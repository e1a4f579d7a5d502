package dev.vitrine.data;

import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.Reference;
import dev.vitrine.catalog.Slug;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one file into one record. Thread-safe. */
final class RecordReader {
    private static final String SUFFIX = ".yaml";

    private final Map<RecordKind, RecordShape> shapes = new EnumMap<>(RecordKind.class);

    RecordReader() {
        Arrays.stream(RecordKind.values()).forEach(kind -> shapes.put(kind, new RecordShape(kind)));
    }

    /**
     * A file that was read.
     *
     * @param id what the path makes of it: the record's id as text, known even where the record is broken
     * @param mentions the records that it mentions, as {@code provider:fal}, known even where the record is broken
     */
    record Result(RecordKind kind, String id, Checked<Object> record, List<Reference<String>> mentions) {}

    /** Whether a file claims to be a record; others (a licence text, a schema, a table) are none of ours. */
    static boolean isRecord(String path) {
        return path.endsWith(SUFFIX) || path.endsWith(".yml");
    }

    /** Reads a file; its problems are in the result, and nothing is thrown for what it holds. */
    Checked<Result> read(SourceTree tree, String path) {
        Optional<RecordKind> kind = RecordKind.at(path);
        String[] names = names(path);
        if (kind.isEmpty() || names.length != kind.get().depth()) {
            return Checked.failed(misplaced(path, kind));
        }
        for (int i = 1; i < names.length; i++) {
            if (!Slug.matches(names[i])) {
                return Checked.failed(Problem.of(
                        DataRules.MISPLACED,
                        Location.ofFile(path),
                        "\"" + names[i] + "\" cannot be an id: it is not " + Form.SLUG.description(),
                        "rename the file or folder"));
            }
        }
        List<Reference<String>> mentions = new ArrayList<>(References.of(kind.get(), path, names[1 % names.length]));
        Checked<Object> record = path.endsWith(SUFFIX)
                ? record(tree, path, kind.get(), names, mentions)
                : Checked.failed(Problem.of(
                        DataRules.MISPLACED, Location.ofFile(path), "records end in .yaml", "rename the file"));
        return Checked.of(new Result(kind.get(), id(names), record, mentions));
    }

    private Checked<Object> record(
            SourceTree tree, String path, RecordKind kind, String[] names, List<Reference<String>> mentions) {
        Checked<String> text = tree.read(path);
        if (text.value().isEmpty()) {
            return Checked.failed(text.problems());
        }
        Checked<Node> node = YamlReader.read(path, text.value().get(), Schemas.names(kind));
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(node.problems());
        if (node.value().isEmpty()) {
            return Checked.failed(problems);
        }
        Node root = node.value().get();
        mentions.addAll(References.of(kind, root));
        problems.addAll(shapes.get(kind).check(root));
        problems.addAll(Meanings.check(kind, root, places(problems)));
        if (hasErrors(problems)) {
            PriceDecoder.checkWhole(root, places(problems), problems::add);
            return Checked.failed(problems);
        }
        Object record = decode(kind, path, names, new Fields(root, problems::add));
        return hasErrors(problems) ? Checked.failed(problems) : Checked.of(record, problems);
    }

    static Object decode(RecordKind kind, String path, String[] names, Fields fields) {
        return switch (kind) {
            case CATALOG -> RecordDecoder.settings(fields);
            case ORGANIZATION -> RecordDecoder.organization(new OrganizationId(names[1]), path, fields);
            case PROVIDER -> RecordDecoder.provider(new ProviderId(names[1]), path, fields);
            case LICENSE -> RecordDecoder.license(new LicenseId(names[1]), path, fields);
            case GATEWAY -> GatewayDecoder.decode(new GatewayId(names[1]), fields);
            case MODEL -> ModelDecoder.decode(ModelId.of(names[1] + "/" + names[2]), path, fields);
        };
    }

    private static Set<Location> places(List<Problem> problems) {
        return problems.stream().map(Problem::location).collect(Collectors.toSet());
    }

    static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The names of a path below {@code data/}, the last without its suffix. */
    private static String[] names(String path) {
        String below = path.substring("data/".length());
        return below.substring(0, below.lastIndexOf('.')).split("/", -1);
    }

    private static String id(String[] names) {
        return String.join("/", Arrays.copyOfRange(names, 1, names.length));
    }

    private static Problem misplaced(String path, Optional<RecordKind> kind) {
        return Problem.of(
                DataRules.MISPLACED,
                Location.ofFile(path),
                "there is no kind of record here, so nothing would read this file",
                kind.equals(Optional.of(RecordKind.MODEL))
                        ? "a model is data/models/<organization>/<model>.yaml"
                        : "records are catalog.yaml, or in organizations/, providers/, licenses/, gateways/ or"
                                + " models/<organization>/");
    }
}
