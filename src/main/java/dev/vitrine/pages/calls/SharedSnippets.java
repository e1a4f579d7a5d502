package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.Blanks;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Requests;
import dev.vitrine.snippets.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The code that the playgrounds of a catalog fill in. Requests to one operation of a gateway differ only in values, so their
 * snippets are one asset that all models share. Immutable once it is made, for any number of threads.
 */
final class SharedSnippets {
    /** A form's snippet names its files, so each choice of files is a snippet. No known API takes more than two. */
    private static final int MOST_FILES = 3;

    private final Map<String, Map<Blanks, Integer>> files = new TreeMap<>();
    private final Map<Asked, Integer> places = new HashMap<>();

    /**
     * One way to ask.
     *
     * @param key the variant's id, and {@code +name} for each file of a form
     * @param sent the parameters with their values
     */
    private record Way(String key, Map<String, Object> sent, boolean streams) {}

    /** What decides the snippet of a request: the names of the parameters that are sent, but not their values. */
    private record Asked(String asset, String key, Set<String> sent, Optional<Answer> answer) {
        static Asked of(Api.Call call, GatewayRoute route, Way way) {
            return new Asked(
                    file(route), way.key(), new LinkedHashSet<>(way.sent().keySet()), call.answer());
        }
    }

    /** The snippets of all calls of a catalog. */
    static SharedSnippets of(Catalog catalog) {
        SharedSnippets snippets = new SharedSnippets();
        catalog.models().values().stream()
                .flatMap(model -> AnsweredCall.of(model, catalog).stream())
                .forEach(answered -> answered.routes().forEach(route -> snippets.add(answered.call(), route)));
        return snippets;
    }

    private void add(Api.Call call, GatewayRoute route) {
        for (Way way : ways(call, route)) {
            places.computeIfAbsent(Asked.of(call, route, way), any -> {
                Map<Blanks, Integer> known = files.computeIfAbsent(file(route), file -> new LinkedHashMap<>());
                Blanks blanks = Blanks.of(Requests.of(call, route, way.sent(), way.streams()));
                return known.computeIfAbsent(blanks, next -> known.size());
            });
        }
    }

    /** The snippets by asset. */
    List<SnippetsView> all() {
        return files.entrySet().stream()
                .map(file -> SnippetsView.of(file.getKey(), file.getValue().keySet()))
                .toList();
    }

    /** The name of the asset with the snippets of a route, such as {@code calls/openai/chat.json}. */
    static String file(GatewayRoute route) {
        return "calls/" + route.gateway().id() + "/" + route.operation().kind().key() + ".json";
    }

    /** The place in its asset of each snippet for a call by a route; the keys are those of {@link Way}. */
    Map<String, Integer> places(Api.Call call, GatewayRoute route) {
        Map<String, Integer> found = new TreeMap<>();
        ways(call, route).forEach(way -> found.put(way.key(), places.get(Asked.of(call, route, way))));
        return found;
    }

    private static List<Way> ways(Api.Call call, GatewayRoute route) {
        List<Way> ways = new ArrayList<>();
        for (Variant variant : Variant.of(call, route.operation())) {
            if (variant.medium().isPresent()) {
                continue;
            }
            for (List<Parameter> files : choices(call, route.operation())) {
                Map<String, Object> sent = new LinkedHashMap<>(Requests.sent(call, variant));
                StringBuilder key = new StringBuilder(variant.id());
                files.forEach(file -> {
                    sent.put(file.name(), Requests.example(file));
                    key.append('+').append(file.name());
                });
                ways.add(new Way(key.toString(), sent, variant.streams()));
            }
        }
        return ways;
    }

    /** All choices of the optional files of a form, with the empty one first. A JSON body names no files, so it has only that one. */
    private static List<List<Parameter>> choices(Api.Call call, Operation operation) {
        List<List<Parameter>> choices = new ArrayList<>(List.of(List.of()));
        if (operation.content() == Operation.Content.FORM) {
            call.optionalMedia().limit(MOST_FILES).forEach(file -> {
                for (List<Parameter> choice : List.copyOf(choices)) {
                    List<Parameter> more = new ArrayList<>(choice);
                    more.add(file);
                    choices.add(more);
                }
            });
        }
        return choices;
    }
}
