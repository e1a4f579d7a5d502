package dev.vitrine.api;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.pages.Context;
import dev.vitrine.snippets.AnsweredCall;
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
        return request(gateway(Shape.of("How to call a model.")))
                .with(
                        "id",
                        Type.text(),
                        "The id of the model at this gateway.",
                        api -> api.main().id())
                .with(
                        "parameters",
                        Type.list(Type.object(parameter())),
                        "The parameters of a request, in the order in which they are shown.",
                        api -> api.main().parameters());
    }

    private Shape<Api> gateway(Shape<Api> shape) {
        return shape.with(
                        "gateway",
                        Type.text(),
                        "The id of the gateway.",
                        api -> api.gateway().toString())
                .with(
                        "gateway_name",
                        Type.text(),
                        "The name of the gateway.",
                        api -> gateway(api).name())
                .maybe(
                        "documentation",
                        Type.url(),
                        "The gateway’s documentation of the operation.",
                        api -> gateway(api).documentation());
    }

    private Shape<Api> request(Shape<Api> shape) {
        return shape.with(
                        "operation",
                        Type.oneOf(Arrays.stream(Operation.Kind.values())
                                .map(Operation.Kind::key)
                                .toList()),
                        "The operation.",
                        api -> api.main().operation().key())
                .maybe(
                        "method",
                        Type.text(),
                        "The HTTP method.",
                        api -> request(api).map(Request::method))
                .maybe(
                        "endpoint",
                        Type.url(),
                        "The address for requests.",
                        api -> request(api).map(request -> URI.create(request.url())));
    }

    /** The operations of a model that a gateway offers. */
    List<AnsweredCall> calls(Model model) {
        return AnsweredCall.of(model, context.catalog());
    }

    Shape<AnsweredCall> call() {
        return Shape.<AnsweredCall>of("An operation of the model.")
                .with(
                        "operation",
                        Type.oneOf(Arrays.stream(Operation.Kind.values())
                                .map(Operation.Kind::key)
                                .toList()),
                        "The name of the operation.",
                        answered -> answered.call().operation().key())
                .with(
                        "parameters",
                        Type.list(Type.object(parameter())),
                        "The parameters of a request, in the order in which they are shown.",
                        answered -> answered.call().parameters())
                .with(
                        "gateways",
                        Type.list(Type.object(route())),
                        "The gateways that offer it; the page's snippets use the first.",
                        AnsweredCall::routes);
    }

    private static Shape<GatewayRoute> route() {
        return Shape.<GatewayRoute>of("A gateway that offers the operation.")
                .with(
                        "gateway",
                        Type.text(),
                        "The id of the gateway.",
                        route -> route.gateway().id().toString())
                .with(
                        "gateway_name",
                        Type.text(),
                        "The name of the gateway.",
                        route -> route.gateway().name())
                .maybe(
                        "documentation",
                        Type.url(),
                        "The documentation.",
                        route -> route.gateway().documentation())
                .with("id", Type.text(), "The id of the model at this gateway.", GatewayRoute::id)
                .maybe(
                        "provider",
                        Type.text(),
                        "The id of the provider whose offer the request uses.",
                        route -> route.offer().map(offer -> offer.provider().toString()))
                .with(
                        "method",
                        Type.text(),
                        "The HTTP method.",
                        route -> route.operation().method())
                .with("endpoint", Type.url(), "The address for requests.", route -> URI.create(Requests.url(route)))
                .with(
                        "asynchronous",
                        Type.flag(),
                        "Whether a request only starts a job that has to be polled.",
                        route -> route.operation().polling().isPresent())
                .with(
                        "streaming",
                        Type.flag(),
                        "Whether the answer can be streamed.",
                        route -> route.operation().streaming().isPresent());
    }

    private static Shape<Parameter> parameter() {
        return Shape.<Parameter>of("A parameter of a request.")
                .with("name", Type.text(), "The name, as the API spells it.", Parameter::name)
                .with(
                        "type",
                        Type.oneOf(Arrays.stream(Parameter.Type.values())
                                .map(Parameter.Type::key)
                                .toList()),
                        "The type of the value; images, videos and audio are passed as addresses.",
                        parameter -> parameter.type().key())
                .with(
                        "required",
                        Type.flag(),
                        "Whether a request without the parameter is rejected.",
                        Parameter::required)
                .with(
                        "values",
                        Type.list(Type.scalar()),
                        "All accepted values; empty if there is no fixed list.",
                        Parameter::values)
                .maybe("minimum", Type.number(), "The lowest accepted number.", Parameter::minimum)
                .maybe("maximum", Type.number(), "The highest accepted number.", Parameter::maximum)
                .maybe(
                        "default",
                        Type.scalar(),
                        "The value that applies if a request does not contain the parameter.",
                        Parameter::defaultValue)
                .maybe("example", Type.scalar(), "A value that works.", Parameter::example)
                .maybe("description", Type.text(), "What the parameter does.", Parameter::description);
    }
}
