package dev.vitrine.records;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Excerpt;
import dev.vitrine.problem.Flaw;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.style.LostText;
import dev.vitrine.validation.RecordPath;
import dev.vitrine.validation.RecordShape;
import dev.vitrine.validation.StrayRecord;
import dev.vitrine.validation.ValueChecks;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one file into one record. Thread-safe. */
public final class RecordReader {
    private static final NavigableSet<Integer> NOWHERE = new TreeSet<>();
    private static final Map<RecordKind, RecordShape> SHAPES = new EnumMap<>(RecordKind.class);

    static {
        Arrays.stream(RecordKind.values()).forEach(kind -> SHAPES.put(kind, new RecordShape(kind)));
    }

    private final Function<String, List<Flaw>> flaws;
    private final Function<String, List<Excerpt>> links;

    /**
     * A reader.
     *
     * @param flaws what is wrong within a text in Markdown
     * @param links where the links of a text in Markdown lead
     */
    public RecordReader(Function<String, List<Flaw>> flaws, Function<String, List<Excerpt>> links) {
        this.flaws = flaws;
        this.links = links;
    }

    /**
     * A file that was read.
     *
     * @param id what the path makes of it: the record's id as text, known even where the record is broken
     * @param name what the record calls itself; empty where it does not say
     * @param origin where its facts are; incomplete if the record is broken
     * @param mentions the records that it mentions, as {@code provider:fal}, known even where the record is broken
     * @param malformed what is in the place of a mention and cannot be an id
     * @param links where links in its texts lead, as they are typed
     */
    public record Result(
            RecordKind kind,
            String id,
            String name,
            Checked<Object> record,
            Origin origin,
            List<Mention> mentions,
            List<Mention> malformed,
            List<Mention> links) {
        /** A file of which nothing is known but its place and these mentions. */
        static Result broken(RecordPath.Place place, List<Problem> problems, List<Mention> mentions) {
            Origin nowhere = new Origin(place.path(), Map.of());
            return new Result(
                    place.kind(), place.id(), "", Checked.failed(problems), nowhere, mentions, List.of(), List.of());
        }
    }

    /** Reads the text of the file at a place; its problems are in the result, and nothing is thrown for what it holds. */
    public Result read(RecordPath.Place place, Checked<String> text) {
        RecordKind kind = place.kind();
        List<Mention> mentions = new ArrayList<>(Mentions.of(
                kind, place.path(), place.names().get(1 % place.names().size())));
        Checked<Node> node = text.value()
                .map(known -> YamlReader.read(
                        place.path(),
                        known,
                        SchemaLevel.names(kind),
                        root -> SHAPES.get(kind).check(root).size()))
                .orElse(Checked.failed(List.of()));
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(node.problems());
        if (node.value().isEmpty()) {
            return Result.broken(place, problems, mentions);
        }
        Node root = node.value().get();
        Optional<Problem> stray = StrayRecord.problem(place, root);
        if (stray.isPresent()) {
            problems.add(stray.get());
            return Result.broken(place, problems, mentions);
        }
        Mentions references = Mentions.of(kind, root);
        mentions.addAll(references.found());
        Map<String, Location> places = new HashMap<>();
        return new Result(
                kind,
                place.id(),
                name(root),
                record(place, root, text.value().get(), places, problems),
                new Origin(place.path(), places),
                mentions,
                references.malformed(),
                MarkdownChecks.of(place.kind(), root, text.value().get()).links(links));
    }

    private Checked<Object> record(
            RecordPath.Place place, Node root, String text, Map<String, Location> places, List<Problem> problems) {
        List<Problem> ofSource = List.copyOf(problems);
        List<Problem> ofShape = new ArrayList<>(SHAPES.get(place.kind()).check(root));
        ofShape.addAll(ValueChecks.check(place.kind(), root, places(ofShape)));
        Map<Integer, NavigableSet<Integer>> known = columns(ofSource);
        ofShape.stream().filter(problem -> !isEcho(problem.location(), known)).forEach(problems::add);
        problems.addAll(LostText.check(place.path(), text));
        problems.addAll(MarkdownChecks.of(place.kind(), root, text).problems(flaws));
        if (hasErrors(ofSource) || hasErrors(ofShape)) {
            Set<Location> wrong = places(ofShape);
            wrong.addAll(places(ofSource));
            if (place.kind() == RecordKind.MODEL) {
                PriceDecoder.checkWhole(root, wrong, problems::add);
            }
            return Checked.failed(problems);
        }
        Object record = decode(place.kind(), place.names(), new Fields(root, problems::add, places));
        return hasErrors(problems) ? Checked.failed(problems) : Checked.of(record, problems);
    }

    /** Whether what was found wrong with the text is within what the record's shape has wrong: one cause, said once. */
    private static boolean isEcho(Location outer, Map<Integer, NavigableSet<Integer>> known) {
        Integer inner = known.getOrDefault(outer.line(), NOWHERE).ceiling(outer.column());
        return inner != null && inner <= outer.column() + Math.max(0, outer.length() - 1);
    }

    /** The columns of problems that are on a line, by the line. */
    private static Map<Integer, NavigableSet<Integer>> columns(List<Problem> problems) {
        return problems.stream()
                .map(Problem::location)
                .filter(place -> place.line() > 0)
                .collect(Collectors.groupingBy(
                        Location::line, Collectors.mapping(Location::column, Collectors.toCollection(TreeSet::new))));
    }

    private static String name(Node root) {
        return Mentions.field(root, "name")
                .filter(Node.Scalar.class::isInstance)
                .map(Node::text)
                .orElse("");
    }

    public static Object decode(RecordKind kind, List<String> names, Fields fields) {
        return switch (kind) {
            case CATALOG -> RecordDecoder.settings(fields);
            case ORGANIZATION -> RecordDecoder.organization(new OrganizationId(names.get(1)), fields);
            case PROVIDER -> RecordDecoder.provider(new ProviderId(names.get(1)), fields);
            case LICENSE -> RecordDecoder.license(new LicenseId(names.get(1)), fields);
            case GATEWAY -> GatewayDecoder.decode(new GatewayId(names.get(1)), fields);
            case BENCHMARK -> RecordDecoder.benchmark(new BenchmarkId(names.get(1)), fields);
            case ARENA -> ArenaDecoder.decode(new ArenaId(names.get(1)), fields);
            case PUBLISHER -> PublisherDecoder.decode(fields);
            case MODEL -> ModelDecoder.decode(ModelId.of(names.get(1) + "/" + names.get(2)), fields);
        };
    }

    private static Set<Location> places(List<Problem> problems) {
        return problems.stream().map(Problem::location).collect(Collectors.toSet());
    }

    static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
