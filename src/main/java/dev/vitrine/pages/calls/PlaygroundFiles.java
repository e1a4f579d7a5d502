package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.price.Meter;
import dev.vitrine.problem.JsonText;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.Blanks;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Requests;
import dev.vitrine.snippets.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The document beside each model's page that can be called, for its playground: it may change with the playground's script. */
public final class PlaygroundFiles implements PageSource {
    private static final String TEMPLATE = "feeds/calls.ftl";

    /** A form's snippet names its files, so each choice of files is a snippet; no known API takes more than two. */
    private static final int MOST_FILES = 3;

    private final Context context;

    public PlaygroundFiles(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> files() {
        return context.catalog().models().values().stream().flatMap(this::page);
    }

    /** Whether there is any. */
    public boolean isAny() {
        return context.catalog().models().values().stream().anyMatch(this::isAnswered);
    }

    @Override
    public Stream<Page> near(String... steps) {
        return context.modelAt(steps).stream().flatMap(this::page);
    }

    /** The document of a model; none of one that nobody answers for. */
    private Stream<Page> page(Model model) {
        return Stream.of(model)
                .filter(this::isAnswered)
                .map(any -> new Page(Addresses.calls(model.id()), model.id().file(), TEMPLATE, () -> view(model)));
    }

    private boolean isAnswered(Model model) {
        return !AnsweredCall.of(model, context.catalog()).isEmpty();
    }

    private CallsView view(Model model) {
        Shapes shapes = new Shapes();
        List<Object> calls = AnsweredCall.of(model, context.catalog()).stream()
                .<Object>map(answered -> call(model, answered.call(), answered.routes(), shapes))
                .toList();
        return new CallsView(
                JsonText.line(calls),
                JsonText.line(PlaygroundJson.languages()),
                JsonText.line(PlaygroundWords.all()),
                shapes.all());
    }

    private Map<String, Object> call(Model model, Api.Call call, List<GatewayRoute> routes, Shapes shapes) {
        Operation.Kind kind = call.operation();
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", kind.key());
        fields.put("operation", kind.label());
        fields.put("made", kind.made().key());
        if (routes.stream().anyMatch(PlaygroundFiles::isPricedByPixels)) {
            model.media().framesPerSecond().ifPresent(frames -> fields.put("fps", frames));
            fields.put("sizes", PlaygroundJson.sizes(call));
        }
        fields.put(
                "parameters",
                call.parameters().stream().map(PlaygroundJson::parameter).toList());
        fields.put("variants", PlaygroundJson.variants(call, routes));
        fields.put(
                "routes",
                routes.stream()
                        .map(route -> {
                            Map<String, Object> facts = new PlaygroundJson(context).route(call, route);
                            facts.put("snippets", snippets(call, route, shapes));
                            return facts;
                        })
                        .toList());
        return fields;
    }

    private static boolean isPricedByPixels(GatewayRoute route) {
        return route.offer().stream()
                .flatMap(offer -> offer.prices().stream())
                .anyMatch(price -> price.meter() == Meter.MEGAPIXEL);
    }

    /** Which shape a request has, by what is asked: {@code plain} or {@code stream}, and {@code +name} for each file of a form. */
    private static Map<String, Integer> snippets(Api.Call call, GatewayRoute route, Shapes shapes) {
        Map<String, Integer> snippets = new TreeMap<>();
        for (Variant variant : Variant.of(call, route.operation())) {
            if (variant.medium().isPresent()) {
                continue;
            }
            for (List<Parameter> files : files(call, route.operation())) {
                Map<String, Object> sent = new LinkedHashMap<>(Requests.sent(call, variant));
                StringBuilder key = new StringBuilder(variant.id());
                files.forEach(file -> {
                    sent.put(file.name(), Requests.example(file));
                    key.append('+').append(file.name());
                });
                Blanks blanks = Blanks.of(Requests.of(call, route, sent, variant.streams()));
                snippets.put(key.toString(), shapes.index(blanks));
            }
        }
        return snippets;
    }

    /** All choices of the optional files of a form, the one of none first; of a body of JSON, which names no files, that one only. */
    private static List<List<Parameter>> files(Api.Call call, Operation operation) {
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

    /** Different requests, in the order in which they were met. */
    private static final class Shapes {
        private final Map<Blanks, Integer> known = new LinkedHashMap<>();

        int index(Blanks blanks) {
            return known.computeIfAbsent(blanks, any -> known.size());
        }

        List<CallsView.Shape> all() {
            return known.keySet().stream()
                    .map(blanks -> new CallsView.Shape(
                            Arrays.stream(Language.values())
                                    .filter(language -> language.writes(blanks.request()))
                                    .map(Language::id)
                                    .toList(),
                            blanks))
                    .toList();
        }
    }
}
