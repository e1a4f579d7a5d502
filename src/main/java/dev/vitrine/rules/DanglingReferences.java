package dev.vitrine.rules;

import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record that is mentioned exists, whole or broken. */
final class DanglingReferences {
    private DanglingReferences() {}

    /** The mentions that lead nowhere; ids are such as {@code provider:fal}. */
    static List<Problem> find(Set<String> ids, List<Reference<String>> mentions) {
        return mentions.stream()
                .filter(mention -> !ids.contains(mention.id()))
                .map(mention -> missing(mention, ids))
                .toList();
    }

    private static Problem missing(Reference<String> mention, Set<String> ids) {
        int colon = mention.id().indexOf(':');
        String kind = mention.id().substring(0, colon);
        String id = mention.id().substring(colon + 1);
        List<String> known = ids.stream()
                .filter(other -> other.startsWith(kind + ":"))
                .map(other -> other.substring(colon + 1))
                .toList();
        String path = "data/" + kind + "s/" + id + ".yaml";
        return new Problem(
                        CatalogRules.MISSING,
                        mention.location(),
                        "there is no " + kind + " \"" + id + "\"",
                        Suggestion.hint(id, known).or(() -> Optional.of("add " + path)))
                .relatedTo(Location.ofFile(path));
    }
}
