package dev.vitrine.api;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.pages.Context;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Request;
import dev.vitrine.snippets.Requests;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a model is called, as the documents tell it. */
final class CallShapes {
    private final Context context;

    CallShapes(Context context) {
        this.context = context;
    }

    private Gateway gateway(Api api) {
        return context.catalog().gateways().get(api.gateway());
    }

    private Optional<Request> request(Api api) {
        return Requests.main(api, gateway(api));
    }

    Shape<Api> api() {
        return request(gateway(Shape.of("How a model is called.")))
                .with(
                        "id",
                        Type.text(),
                        "What the model is called there.",
                        api -> api.main().id())
                .with(
                        "parameters",
                        Type.list(Type.object(parameter())),
                        "What a request may say, in the order to show.",
                        api -> api.main().parameters());
    }

    private Shape<Api> gateway(Shape<Api> shape) {
        return shape.with(
                        "gateway",
                        Type.text(),
                        "The id of who answers.",
                        api -> api.gateway().toString())
                .with(
                        "gateway_name",
                        Type.text(),
                        "What the gateway is called.",
                        api -> gateway(api).name())
                .maybe(
                        "documentation",
                        Type.url(),
                        "Where the gateway documents it.",
                        api -> gateway(api).documentation());
    }

    private Shape<Api> request(Shape<Api> shape) {
        return shape.with(
                        "operation",
                        Type.oneOf(Arrays.stream(Operation.Kind.values())
                                .map(Operation.Kind::key)
                                .toList()),
                        "What is asked of it.",
                        api -> api.main().operation().key())
                .maybe(
                        "method",
                        Type.text(),
                        "The HTTP method.",
                        api -> request(api).map(Request::method))
                .maybe(
                        "endpoint",
                        Type.url(),
                        "Where requests go.",
                        api -> request(api).map(request -> URI.create(request.url())));
    }

    /**
     * One thing that can be asked of a model.
     *
     * @param call what it is
     * @param routes who answers
     */
    record Answered(Api.Call call, List<GatewayRoute> routes) {}

    /** All that can be asked of a model, where somebody answers. */
    List<Answered> calls(Model model) {
        return model.api().stream()
                .flatMap(api -> api.calls().stream())
                .map(call -> new Answered(call, GatewayRoute.of(call, model, context.catalog())))
                .filter(answered -> !answered.routes().isEmpty())
                .toList();
    }

    Shape<Answered> call() {
        return Shape.<Answered>of("One thing that can be asked of the model.")
                .with(
                        "operation",
                        Type.oneOf(Arrays.stream(Operation.Kind.values())
                                .map(Operation.Kind::key)
                                .toList()),
                        "What it is.",
                        answered -> answered.call().operation().key())
                .with(
                        "parameters",
                        Type.list(Type.object(parameter())),
                        "What a request may say, in the order to show.",
                        answered -> answered.call().parameters())
                .with(
                        "gateways",
                        Type.list(Type.object(route())),
                        "Who answers; the first is the one that the page's snippets ask.",
                        Answered::routes);
    }

    private static Shape<GatewayRoute> route() {
        return Shape.<GatewayRoute>of("A gateway that answers.")
                .with(
                        "gateway",
                        Type.text(),
                        "Its id.",
                        route -> route.gateway().id().toString())
                .with(
                        "gateway_name",
                        Type.text(),
                        "What it is called.",
                        route -> route.gateway().name())
                .maybe(
                        "documentation",
                        Type.url(),
                        "Where it is documented.",
                        route -> route.gateway().documentation())
                .with("id", Type.text(), "What the model is called there.", GatewayRoute::id)
                .maybe(
                        "provider",
                        Type.text(),
                        "The id of the provider whose offer is taken up there.",
                        route -> route.offer().map(offer -> offer.provider().toString()))
                .with(
                        "method",
                        Type.text(),
                        "The HTTP method.",
                        route -> route.operation().method())
                .with("endpoint", Type.url(), "Where requests go.", route -> URI.create(Requests.url(route)))
                .with(
                        "asynchronous",
                        Type.flag(),
                        "Whether a request only starts a job that is asked after.",
                        route -> route.operation().polling().isPresent())
                .with(
                        "streaming",
                        Type.flag(),
                        "Whether the answer can be had in pieces.",
                        route -> route.operation().streaming().isPresent());
    }

    private static Shape<Parameter> parameter() {
        return Shape.<Parameter>of("Something that a request may say.")
                .with("name", Type.text(), "As the API spells it.", Parameter::name)
                .with(
                        "type",
                        Type.oneOf(Arrays.stream(Parameter.Type.values())
                                .map(Parameter.Type::key)
                                .toList()),
                        "What its value is; an image, video or audio is given as an address.",
                        parameter -> parameter.type().key())
                .with("required", Type.flag(), "Whether a request without it is refused.", Parameter::required)
                .with(
                        "values",
                        Type.list(Type.scalar()),
                        "All values that are accepted; empty where others are.",
                        Parameter::values)
                .maybe("minimum", Type.number(), "The least number, inclusive.", Parameter::minimum)
                .maybe("maximum", Type.number(), "The greatest number, inclusive.", Parameter::maximum)
                .maybe("default", Type.scalar(), "What is taken when nothing is said.", Parameter::defaultValue)
                .maybe("example", Type.scalar(), "A value that works.", Parameter::example)
                .maybe("description", Type.text(), "What it does.", Parameter::description);
    }
}
