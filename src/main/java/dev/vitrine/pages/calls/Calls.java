package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import dev.vitrine.snippets.Requests;
import dev.vitrine.snippets.Variant;
import dev.vitrine.wording.Amounts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The section of a model's page that tells how to call it. */
public final class Calls {
    private final Context context;

    public Calls(Context context) {
        this.context = context;
    }

    /** Absent where no gateway of the catalog answers. */
    public Optional<ApiSection> of(Model model) {
        List<ApiSection.Call> calls = AnsweredCall.of(model, context.catalog()).stream()
                .map(answered -> call(answered, model))
                .toList();
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(new ApiSection(
                        calls,
                        context.addresses().href(Addresses.calls(model.id())),
                        context.addresses().href(Addresses.code(model.id()))));
    }

    private ApiSection.Call call(AnsweredCall answered, Model model) {
        Api.Call call = answered.call();
        GatewayRoute first = answered.routes().get(0);
        String id = call.operation().key();
        boolean isMain = call.operation() == model.api().orElseThrow().main().operation();
        List<ApiSection.Variant> variants = Variant.of(call, first.operation()).stream()
                .map(variant -> new ApiSection.Variant(
                        variant.id(),
                        variant.label(),
                        snippets(
                                Requests.of(call, first, variant),
                                isMain && variant.id().equals(Variant.PLAIN) ? "" : id + "-" + variant.id() + "-")))
                .toList();
        return new ApiSection.Call(
                id,
                call.operation().label(),
                call.parameters().stream().map(Calls::parameter).toList(),
                answered.routes().stream().map(route -> route(call, route)).toList(),
                variants);
    }

    private static List<ApiSection.Snippet> snippets(Request request, String place) {
        return Arrays.stream(Language.values())
                .filter(language -> language.writes(request))
                .map(language -> new ApiSection.Snippet(
                        language.id(),
                        "code-" + place + language.id(),
                        language.label(),
                        isMain(language, request),
                        request))
                .toList();
    }

    /** The languages that most readers want: curl, Python and JavaScript, with an SDK if it can send the request. */
    private static boolean isMain(Language language, Request request) {
        return switch (language) {
            case CURL -> true;
            case PYTHON, JAVASCRIPT -> request.sdk().isEmpty();
            case PYTHON_OPENAI, JAVASCRIPT_OPENAI -> true;
            case TYPESCRIPT, JAVA, GO, PHP -> false;
        };
    }

    private ApiSection.Route route(Api.Call call, GatewayRoute route) {
        Request request =
                Requests.of(call, route, Variant.of(call, route.operation()).get(0));
        return new ApiSection.Route(
                route.gateway().id().toString(),
                route.gateway().name(),
                route.gateway().documentation().map(Object::toString),
                route.id(),
                request.method() + " " + request.url(),
                request.keyVariable());
    }

    private static ApiSection.Parameter parameter(Parameter parameter) {
        return new ApiSection.Parameter(
                parameter.name(),
                parameter.type().key(),
                values(parameter),
                parameter.defaultValue().map(Calls::literal).orElse(""),
                parameter.required(),
                parameter.description().orElse(""));
    }

    static String values(Parameter parameter) {
        if (!parameter.values().isEmpty()) {
            return parameter.values().stream().map(Calls::literal).collect(Collectors.joining(", "));
        }
        Optional<String> least = parameter.minimum().map(Amounts::number);
        Optional<String> most = parameter.maximum().map(Amounts::number);
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " to " + most.get();
        }
        return least.map(bound -> bound + " or more")
                .or(() -> most.map(bound -> "up to " + bound))
                .orElse("");
    }

    private static String literal(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
