package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.GeneratedAsset;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.price.Meter;
import dev.vitrine.problem.JsonText;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.GatewayRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What playgrounds read: a document next to the page of each model that can be called, and the assets that all models share. Their
 * format may change with the playground's script.
 */
public final class PlaygroundFiles implements PageSource {
    private static final String TEMPLATE = "feeds/calls.ftl";

    private static final String WORDS = "calls/words.json";

    private final Context context;
    private Optional<SharedSnippets> shared = Optional.empty();

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
        List<AnsweredCall> answered = AnsweredCall.of(model, context.catalog());
        return new CallsView(
                JsonText.line(answered.stream()
                        .map(call -> call(model, call.call(), call.routes()))
                        .toList()),
                WORDS,
                answered.stream()
                        .flatMap(call -> call.routes().stream())
                        .map(SharedSnippets::file)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The assets that all playgrounds share; none if no model can be called. */
    @Override
    public List<GeneratedAsset> assets() {
        if (!isAny()) {
            return List.of();
        }
        List<GeneratedAsset> assets = new ArrayList<>();
        assets.add(new GeneratedAsset(
                WORDS,
                "feeds/playground.ftl",
                new PlaygroundView(JsonText.line(PlaygroundJson.languages()), JsonText.line(PlaygroundWords.all()))));
        shared().all().forEach(view -> assets.add(new GeneratedAsset(view.asset(), "feeds/snippets.ftl", view)));
        return List.copyOf(assets);
    }

    private synchronized SharedSnippets shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(SharedSnippets.of(context.catalog()));
        }
        return shared.get();
    }

    private Map<String, Object> call(Model model, Api.Call call, List<GatewayRoute> routes) {
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
        fields.put("routes", routes.stream().map(route -> route(call, route)).toList());
        return fields;
    }

    private Map<String, Object> route(Api.Call call, GatewayRoute route) {
        Map<String, Object> facts = new PlaygroundJson(context).route(call, route);
        facts.put("file", SharedSnippets.file(route));
        facts.put("snippets", shared().places(call, route));
        return facts;
    }

    private static boolean isPricedByPixels(GatewayRoute route) {
        return route.offer().stream()
                .flatMap(offer -> offer.prices().stream())
                .anyMatch(price -> price.meter() == Meter.MEGAPIXEL);
    }
}
