package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.source.Leftovers;
import dev.vitrine.value.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the place of a file says: which kind of record it is, and its id; or that nobody would read it there. */
public final class RecordPath {
    private static final String ROOT = "data/";
    private static final String SUFFIX = ".yaml";
    private static final int LONGEST = 100;
    private static final Pattern ANY_YAML = Pattern.compile("(?i).*\\.ya?ml");
    /** Files that go with records and are none. */
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(README|LICEN[SC]E|COPYING|NOTICE|CONTRIBUTING|CHANGELOG|CODEOWNERS|AUTHORS)(\\.[a-z]+)?");

    /** What is written for readers, or holds something else than a record. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*\\.(?:md|markdown|rst|adoc|html?|pdf|docx?|xlsx?|csv|tsv|png|jpe?g|svg|webp|gif|zip|py|js|sh)");

    /** Folders as others call them. */
    private static final Map<String, RecordKind> FOLDERS = Map.ofEntries(
            Map.entry("licences", RecordKind.LICENSE),
            Map.entry("organisations", RecordKind.ORGANIZATION),
            Map.entry("companies", RecordKind.ORGANIZATION),
            Map.entry("makers", RecordKind.ORGANIZATION),
            Map.entry("vendors", RecordKind.PROVIDER),
            Map.entry("hosts", RecordKind.PROVIDER),
            Map.entry("apis", RecordKind.GATEWAY),
            Map.entry("leaderboards", RecordKind.ARENA),
            Map.entry("rankings", RecordKind.ARENA),
            Map.entry("evals", RecordKind.BENCHMARK),
            Map.entry("evaluations", RecordKind.BENCHMARK),
            Map.entry("tests", RecordKind.BENCHMARK));

    private final Set<String> paths;

    /**
     * The placement of files.
     *
     * @param paths of all files, to tell which names are taken
     */
    public RecordPath(Set<String> paths) {
        this.paths = paths;
    }

    /**
     * A record's place.
     *
     * @param path of its file
     * @param names of its path below {@code data/}, the last without its suffix
     */
    public record Place(RecordKind kind, String path, List<String> names) {
        /** What the path makes of it; empty for the catalog's own settings. */
        public String id() {
            return String.join("/", names.subList(1, names.size()));
        }

        public boolean isWellNamed() {
            return path.endsWith(SUFFIX)
                    && names.stream().skip(1).allMatch(name -> Slug.matches(name) && name.length() <= LONGEST);
        }
    }

    /** Whether a file is a record, or was meant to be one; a license's text or a schema is none of ours. */
    public static boolean isOurs(String path) {
        String below = path.substring(ROOT.length());
        String file = below.substring(below.lastIndexOf('/') + 1);
        if (below.startsWith("schemas/")
                || TablePath.isTable(path)
                || KNOWN.matcher(file).matches()) {
            return false;
        }
        return ANY_YAML.matcher(file).matches() || RecordKind.at(path).isPresent() || isCatalog(path);
    }

    private static boolean isCopy(String path) {
        return Leftovers.isCopy(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether a file is the catalog's own record, or was meant to be. */
    public static boolean isCatalog(String path) {
        return path.matches("(?i)data/catalog(ue)?(\\.(ya?ml|json|txt|toml))?");
    }

    /** The place of a record; absent where a file of that path is none. */
    public static Optional<Place> of(String path) {
        String[] names = names(path);
        return RecordKind.at(path)
                .filter(kind -> !isCopy(path)
                        && names.length == kind.depth()
                        && ANY_YAML.matcher(path).matches())
                .map(kind -> new Place(kind, path, List.of(names)));
    }

    /** What is wrong with the place of a file, if anything is. */
    public Optional<Problem> problem(String path) {
        if (isCopy(path)) {
            return Optional.of(Problem.of(
                    DataRules.LEFTOVER,
                    Location.ofFile(path),
                    "this looks like a copy that an editor, a merge or a shared folder left behind; nothing reads it",
                    "move what it says to the record, if that lacks it, and delete the copy"));
        }
        Optional<Place> place = of(path);
        if (place.isPresent()) {
            return place.filter(known -> !known.isWellNamed()).map(this::misnamed);
        }
        Optional<RecordKind> kind = RecordKind.at(path).filter(known -> known != RecordKind.CATALOG);
        Optional<Problem> table =
                kind.filter(known -> known == RecordKind.ARENA).flatMap(known -> TablePath.misplaced(path));
        if (table.isPresent()) {
            return table;
        }
        if (kind.isPresent() && !ANY_YAML.matcher(path).matches()) {
            return Optional.of(unread(path, kind.get()));
        }
        return Optional.of(
                problem(path, "records do not lie here, so nothing would read this file", elsewhere(path, kind)));
    }

    /** Where a record of a kind would lie that lies elsewhere now. */
    static String home(RecordKind kind, String path) {
        String[] names = names(path);
        String slug = WordText.slug(names[names.length - 1]);
        String file = slug.isEmpty() ? "<name>" : slug;
        if (kind == RecordKind.CATALOG) {
            return ROOT + "catalog.yaml";
        }
        String organization = names.length > 2 ? WordText.slug(names[1]) : "<organization>";
        return ROOT + kind.place() + (kind == RecordKind.MODEL ? organization + "/" : "") + file + SUFFIX;
    }

    private Problem misnamed(Place place) {
        Optional<String> name = place.names().stream()
                .skip(1)
                .filter(part -> !Slug.matches(part))
                .findFirst();
        Optional<String> length =
                place.names().stream().filter(part -> part.length() > LONGEST).findFirst();
        String message = name.map(
                        part -> "\"" + part + "\" cannot be an id: it is not " + TextFormat.SLUG.description())
                .or(() -> length.map(
                        part -> "an id has at most " + LONGEST + " characters, and this has " + part.length()))
                .orElse("records end in .yaml");
        return problem(place.path(), message, renamed(place.path(), home(place.kind(), place.path())));
    }

    private Problem unread(String path, RecordKind kind) {
        if (OTHER.matcher(path).matches()) {
            return problem(path, "nothing reads this file: records end in .yaml", "move it out of data/");
        }
        return problem(
                path,
                "nothing reads this file: records end in .yaml",
                renamed(path, home(kind, withoutSuffix(path) + SUFFIX)));
    }

    private String renamed(String path, String target) {
        if (paths.contains(target) && !target.equals(path)) {
            return "delete it, or move what it says to " + target;
        }
        boolean isSameFolder =
                path.substring(0, path.lastIndexOf('/')).equals(target.substring(0, target.lastIndexOf('/')));
        return (isSameFolder ? "rename it to " : "move it to ") + target;
    }

    private String elsewhere(String path, Optional<RecordKind> kind) {
        if (kind.isPresent()) {
            String[] names = names(path);
            return kind.get() == RecordKind.MODEL && names.length < 3
                    ? "move it to " + home(kind.get(), path) + ", by the id of who makes it"
                    : renamed(path, home(kind.get(), path));
        }
        String first = names(path)[0];
        Optional<RecordKind> meant = folder(first, path.indexOf('/', ROOT.length()) > 0);
        return meant.map(known -> known == RecordKind.MODEL && names(path).length < 3
                        ? "move it to " + home(known, path) + ", by the id of who makes it"
                        : renamed(path, home(known, path)))
                .orElse("records are catalog.yaml, or in organizations/, providers/, licenses/, gateways/, benchmarks/,"
                        + " arenas/, publishers/ or models/<organization>/");
    }

    private static Optional<RecordKind> folder(String name, boolean isFolder) {
        if (!isFolder) {
            return Suggestion.closest(name, List.of("catalog", "catalogue")).map(known -> RecordKind.CATALOG);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> folders = Stream.of(RecordKind.values())
                .filter(kind -> kind != RecordKind.CATALOG)
                .map(kind -> kind.place().substring(0, kind.place().length() - 1))
                .collect(Collectors.toList());
        return Optional.ofNullable(FOLDERS.getOrDefault(lower, FOLDERS.get(lower + "s")))
                .or(() -> Suggestion.closest(lower, folders).flatMap(folder -> RecordKind.at(ROOT + folder + "/")));
    }

    private static Problem problem(String path, String message, String hint) {
        return Problem.of(DataRules.MISPLACED, Location.ofFile(path), message, hint);
    }

    private static String withoutSuffix(String path) {
        int dot = path.indexOf('.', path.lastIndexOf('/') + 2);
        return dot < 0 || path.lastIndexOf('.') < dot
                ? path
                : path.substring(0, path.lastIndexOf('.')).replaceFirst("\\.ya?ml$", "");
    }

    /** The names of a path below {@code data/}, the last without its suffix. */
    private static String[] names(String path) {
        String below = path.substring(ROOT.length());
        int dot = below.lastIndexOf('.');
        return (dot > below.lastIndexOf('/') ? below.substring(0, dot) : below).split("/", -1);
    }
}
