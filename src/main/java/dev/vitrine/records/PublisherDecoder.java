package dev.vitrine.records;

import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Publisher;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What the publishers of ratings call models and axes. */
final class PublisherDecoder {
    private PublisherDecoder() {}

    static Publisher decode(Fields fields) {
        return new Publisher(
                fields.required("name"),
                fields.text("overall"),
                byName(fields, "axes", axis -> axis.required("axis")),
                byName(
                        fields,
                        "models",
                        model -> new Entrant(ModelId.of(model.required("model")), model.text("variant"))));
    }

    /** The entries of a list by their names; of two with one name the first counts, and the other is a problem. */
    private static <T> SortedMap<String, T> byName(Fields fields, String list, Function<Fields, T> meaning) {
        SortedMap<String, T> meanings = new TreeMap<>();
        Map<String, Location> seen = new HashMap<>();
        fields.groups(list).forEach(entry -> {
            String name = entry.required("name");
            meanings.putIfAbsent(name, meaning.apply(entry));
            Location first = seen.putIfAbsent(name, entry.locationOf("name"));
            if (first != null) {
                entry.report(Problem.of(
                                DataRules.REPEATED,
                                entry.locationOf("name"),
                                "\"" + name + "\" has a meaning already, on line " + first.line(),
                                "delete the one that is wrong")
                        .relatedTo(first));
            }
        });
        return meanings;
    }
}
