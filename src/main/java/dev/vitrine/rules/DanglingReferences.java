package dev.vitrine.rules;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Lookalikes;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.value.Slug;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A record that is mentioned exists, whole or broken. */
final class DanglingReferences {
    /** For how many mentions of a file similar ids are looked for: each search looks at all records of a kind. */
    private static final int MOST_SEARCHES = 100;

    private final Map<String, String> names;
    private final Map<String, Map<String, String>> namesByKind = new HashMap<>();
    private final Map<String, Integer> searches = new HashMap<>();

    private DanglingReferences(Map<String, String> names) {
        this.names = names;
    }

    /** The mentions that lead nowhere; names are by ids such as {@code provider:fal}. */
    static List<Problem> find(Map<String, String> names, List<Mention> mentions) {
        DanglingReferences references = new DanglingReferences(names);
        return mentions.stream()
                .filter(references::isMissing)
                .map(mention -> references.missing(mention, ""))
                .toList();
    }

    /** The same for rows of tables: a record that many rows of a table mention is missed once there. */
    static List<Problem> find(Map<String, String> names, Map<Mention, Integer> rows) {
        DanglingReferences references = new DanglingReferences(names);
        return rows.keySet().stream()
                .filter(references::isMissing)
                .sorted(Comparator.comparing(Mention::location))
                .map(mention -> references.missing(mention, more(rows.get(mention))))
                .toList();
    }

    private boolean isMissing(Mention mention) {
        return !names.containsKey(mention.text());
    }

    private static boolean isId(String text) {
        return Stream.of(text.split("/", -1)).allMatch(Slug::matches);
    }

    private static String more(int rows) {
        return switch (rows) {
            case 0 -> "";
            case 1 -> "; one more row of this file names it";
            default -> "; " + rows + " more rows of this file name it";
        };
    }

    private Problem missing(Mention mention, String more) {
        int colon = mention.text().indexOf(':');
        String kind = mention.text().substring(0, colon);
        String id = mention.text().substring(colon + 1);
        String path = "data/" + kind + "s/" + id + ".yaml";
        return new Problem(
                        CatalogRules.MISSING,
                        mention.location(),
                        "there is no " + kind + " \"" + id + "\""
                                + Lookalikes.remark(id)
                                        .map(remark -> ": " + remark)
                                        .orElse("") + more,
                        similar(mention, kind, id)
                                .map(meant -> "did you mean \"" + meant + "\"?")
                                .or(() -> Optional.of(isId(id) ? "add " + path : "write the id of a " + kind)))
                .relatedTo(Location.ofFile(path));
    }

    private Optional<String> similar(Mention mention, String kind, String id) {
        boolean isOneOfMany = searches.merge(mention.location().path(), 1, Integer::sum) > MOST_SEARCHES;
        return isOneOfMany ? Optional.empty() : Suggestion.record(kind, id, known(kind));
    }

    private Map<String, String> known(String kind) {
        if (namesByKind.isEmpty()) {
            names.forEach((id, name) -> {
                int colon = id.indexOf(':');
                namesByKind
                        .computeIfAbsent(id.substring(0, colon), any -> new TreeMap<>())
                        .put(id.substring(colon + 1), name);
            });
        }
        return namesByKind.getOrDefault(kind, Map.of());
    }
}
