package dev.vitrine.rules;

import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record that is mentioned exists, whole or broken. */
final class DanglingReferences {
    static final Rule MISSING = Rule.error("missing-record", "A mention of a record that is not there leads nowhere.");

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
        return new Problem(
                MISSING,
                mention.location(),
                "there is no " + kind + " \"" + id + "\"",
                Suggestion.hint(id, known).or(() -> Optional.of("add data/" + kind + "s/" + id + ".yaml")));
    }
}
