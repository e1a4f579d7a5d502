package dev.vitrine.rules;

import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A record that is mentioned exists, whole or broken. */
final class DanglingReferences {
    private DanglingReferences() {}

    /** The mentions that lead nowhere; names are by ids such as {@code provider:fal}. */
    static List<Problem> find(Map<String, String> names, List<Reference<String>> mentions) {
        return mentions.stream()
                .filter(mention -> !names.containsKey(mention.id()))
                .map(mention -> missing(mention, names))
                .toList();
    }

    private static Problem missing(Reference<String> mention, Map<String, String> names) {
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
                        "there is no " + kind + " \"" + id + "\"",
                        Suggestion.record(id, known)
                                .map(meant -> "did you mean \"" + meant + "\"?")
                                .or(() -> Optional.of("add " + path)))
                .relatedTo(Location.ofFile(path));
    }
}
