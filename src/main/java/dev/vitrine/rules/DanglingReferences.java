package dev.vitrine.rules;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Lookalikes;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.value.Reference;
import dev.vitrine.value.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that is mentioned exists, whole or broken. */
final class DanglingReferences {
    /** As many of one table are reported. */
    private static final int MOST = 99;

    private DanglingReferences() {}

    /** The mentions that lead nowhere; names are by ids such as {@code provider:fal}. */
    static List<Problem> find(Map<String, String> names, List<Reference<String>> mentions) {
        return mentions.stream()
                .filter(mention -> !names.containsKey(mention.id()))
                .map(mention -> missing(mention, names, ""))
                .toList();
    }

    /**
     * The same for rows of tables. A record that many rows of a table mention is reported once there; of very many that are
     * missing in one table, the first are reported, and the others counted.
     */
    static List<Problem> find(Map<String, String> names, Map<Reference<String>, Integer> rows) {
        Map<String, List<Reference<String>>> byTable = rows.keySet().stream()
                .filter(mention -> !names.containsKey(mention.id()))
                .sorted(Comparator.comparing(Reference::location))
                .collect(
                        Collectors.groupingBy(mention -> mention.location().path(), TreeMap::new, Collectors.toList()));
        List<Problem> problems = new ArrayList<>();
        for (List<Reference<String>> mentions : byTable.values()) {
            mentions.stream()
                    .limit(MOST)
                    .forEach(mention -> problems.add(missing(mention, names, more(rows.get(mention)))));
            if (mentions.size() > MOST) {
                problems.add(Problem.of(
                        CatalogRules.MISSING,
                        mentions.get(MOST).location(),
                        "from here on " + (mentions.size() - MOST) + " more missing records are named in this file",
                        "fix those above first, then check again"));
            }
        }
        return problems;
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

    private static Problem missing(Reference<String> mention, Map<String, String> names, String more) {
        int colon = mention.id().indexOf(':');
        String kind = mention.id().substring(0, colon);
        String id = mention.id().substring(colon + 1);
        Map<String, String> known = new TreeMap<>();
        names.forEach((other, name) -> {
            if (other.startsWith(kind + ":")) {
                known.put(other.substring(colon + 1), name);
            }
        });
        String path = "data/" + kind + "s/" + id + ".yaml";
        return new Problem(
                        CatalogRules.MISSING,
                        mention.location(),
                        "there is no " + kind + " \"" + id + "\""
                                + Lookalikes.remark(id)
                                        .map(remark -> ": " + remark)
                                        .orElse("") + more,
                        Suggestion.record(kind, id, known)
                                .map(meant -> "did you mean \"" + meant + "\"?")
                                .or(() -> Optional.of(isId(id) ? "add " + path : "write the id of a " + kind)))
                .relatedTo(Location.ofFile(path));
    }
}
