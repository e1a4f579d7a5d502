package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.pages.Context;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Notation;
import dev.vitrine.snippets.Request;
import dev.vitrine.snippets.Requests;
import dev.vitrine.snippets.Variant;
import dev.vitrine.value.Resolution;
import dev.vitrine.wording.Amounts;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the playground has to know, as objects of JSON with sorted keys. Numbers are texts, so that no script rounds them. */
final class PlaygroundJson {
    private final Context context;

    PlaygroundJson(Context context) {
        this.context = context;
    }

    /** All languages, with how each writes a value down. */
    static List<Object> languages() {
        return Arrays.stream(Language.values())
                .<Object>map(language -> new TreeMap<>(Map.of(
                        "id", language.id(), "label", language.label(), "notation", notation(language.notation()))))
                .toList();
    }

    private static Map<String, Object> notation(Notation notation) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("quoting", notation.quoting().id());
        fields.put("step", notation.step());
        fields.put("width", notation.width());
        fields.put("object", brackets(notation.object()));
        fields.put("list", brackets(notation.list()));
        fields.put("member", notation.member());
        fields.put("last", notation.last());
        fields.put("yes", notation.yes());
        fields.put("no", notation.no());
        fields.put("field", notation.field());
        fields.put("argument", notation.argument());
        return fields;
    }

    private static List<String> brackets(Notation.Brackets brackets) {
        return List.of(brackets.open(), brackets.close(), brackets.none(), brackets.space());
    }

    static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("name", parameter.name());
        fields.put("type", parameter.type().key());
        fields.put("required", parameter.required());
        fields.put(
                "values", parameter.values().stream().map(PlaygroundJson::text).toList());
        fields.put("sample", text(Requests.example(parameter)));
        put(fields, "minimum", parameter.minimum().map(PlaygroundJson::text));
        put(fields, "maximum", parameter.maximum().map(PlaygroundJson::text));
        put(fields, "default", parameter.defaultValue().map(PlaygroundJson::text));
        put(fields, "example", parameter.example().map(PlaygroundJson::text));
        put(fields, "description", parameter.description());
        put(fields, "hint", hint(parameter));
        return fields;
    }

    /** The size in pixels, such as {@code 1280x720}, of each resolution that a parameter can name. */
    static Map<String, Object> sizes(Api.Call call) {
        Map<String, Object> sizes = new TreeMap<>();
        call.parameters().stream()
                .flatMap(parameter -> Stream.concat(parameter.values().stream(), parameter.defaultValue().stream()))
                .flatMap(value -> Resolution.of(value.toString()).stream())
                .forEach(resolution ->
                        sizes.put(resolution.name(), resolution.widescreen().toString()));
        return sizes;
    }

    /** What is below a field: what it is for, its range, and what is taken when it is empty. */
    private static Optional<String> hint(Parameter parameter) {
        Stream<String> range = parameter.values().isEmpty() ? Stream.of(Calls.values(parameter)) : Stream.empty();
        String hint = Stream.of(
                        parameter.description().stream(),
                        range,
                        parameter.values().isEmpty()
                                ? parameter.defaultValue().map(value -> "default " + text(value)).stream()
                                : Stream.<String>empty())
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    private static Object text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    /** The ways to ask that one of the routes has, with the names of what each sends. */
    static List<Object> variants(Api.Call call, List<GatewayRoute> routes) {
        Map<String, Object> variants = new LinkedHashMap<>();
        for (GatewayRoute route : routes) {
            for (Variant variant : Variant.of(call, route.operation())) {
                variants.putIfAbsent(
                        variant.id(),
                        new TreeMap<>(Map.of(
                                "id",
                                variant.id(),
                                "label",
                                variant.label(),
                                "sent",
                                List.copyOf(Requests.sent(call, variant).keySet()),
                                "streams",
                                variant.streams())));
            }
        }
        return List.copyOf(variants.values());
    }

    /** Who answers, under which id, and how the answer is read. */
    Map<String, Object> route(Api.Call call, GatewayRoute route) {
        Gateway gateway = route.gateway();
        Request request = Requests.of(
                call,
                route,
                Variant.of(call, route.operation()).stream()
                        .filter(Variant::streams)
                        .findFirst()
                        .orElse(Variant.of(call, route.operation()).get(0)));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", gateway.id().toString());
        fields.put("name", gateway.name());
        fields.put("model", route.id());
        fields.put("method", request.method());
        fields.put("url", request.url());
        fields.put("base", request.base());
        fields.put("origin", gateway.origin());
        fields.put("key", request.keyVariable());
        fields.put("headers", request.headers());
        fields.put(
                "authorization",
                new TreeMap<>(Map.of(
                        "header",
                        request.authorization().header(),
                        "prefix",
                        request.authorization().prefix())));
        fields.put("browser", gateway.browsers());
        fields.put("media", gateway.media().stream().map(URI::toString).toList());
        fields.put("content", request.body().content());
        fields.put("body", route.operation().body());
        fields.put(
                "answer",
                new TreeMap<>(Map.of(
                        "form",
                        request.answer().form(),
                        "path",
                        request.answer().path())));
        fields.put("error", request.error());
        put(fields, "poll", request.polling().map(PlaygroundJson::polling));
        put(fields, "stream", route.operation().streaming().map(PlaygroundJson::streaming));
        put(fields, "known", request.sdk().map(sdk -> known(sdk, call, route.operation())));
        fields.put("prices", route.offer().stream().flatMap(this::prices).toList());
        put(
                fields,
                "seller",
                route.offer()
                        .map(offer -> context.catalog()
                                .providers()
                                .get(offer.provider())
                                .name()));
        return fields;
    }

    /** The arguments that an SDK knows by name, as far as a request may have them. */
    private static List<String> known(Request.Sdk sdk, Api.Call call, Operation operation) {
        return Stream.of(
                        operation.body().keySet().stream(),
                        call.parameters().stream().map(Parameter::name),
                        operation.streaming().stream().flatMap(streaming -> streaming.set().keySet().stream()))
                .flatMap(names -> names)
                .distinct()
                .filter(sdk.known()::contains)
                .sorted()
                .toList();
    }

    private static Map<String, Object> polling(Request.Polling polling) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("before", polling.urlBeforeId());
        fields.put("after", polling.urlAfterId());
        fields.put("id", polling.id());
        fields.put("status", polling.status());
        fields.put("pending", polling.pending());
        fields.put("succeeded", polling.succeeded());
        fields.put("pause", polling.pauseSeconds());
        fields.put("limit", polling.limitSeconds());
        return fields;
    }

    private static Map<String, Object> streaming(Operation.Streaming streaming) {
        Map<String, Object> fields = new TreeMap<>(
                Map.of("set", streaming.set(), "delta", streaming.delta().steps()));
        put(
                fields,
                "end",
                streaming
                        .end()
                        .map(end -> end.field()
                                .<Object>map(field -> Map.of(field, end.value()))
                                .orElse(end.value())));
        return fields;
    }

    /** What is asked today of anyone who asks for nothing special, where it is an amount; of tiers, what the first unit costs. */
    private Stream<Map<String, Object>> prices(Offer offer) {
        return offer.prices().stream()
                .filter(price -> price.validity().on(context.asOf()))
                .filter(price -> price.conditions().isOrdinary())
                .flatMap(price -> money(price).map(money -> price(price, money)).stream());
    }

    private static Optional<Money> money(Price price) {
        return price.charge() instanceof Charge.Free ? Optional.of(Money.usd("0")) : price.first();
    }

    private static Map<String, Object> price(Price price, Money money) {
        Map<String, Object> when = new TreeMap<>();
        price.conditions().values().forEach((condition, value) -> when.put(condition.key(), value));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("per", price.meter().key());
        fields.put("amount", money.amount().toPlainString());
        fields.put("currency", money.currency().getCurrencyCode());
        fields.put("sign", Amounts.sign(money.currency()));
        fields.put("text", Amounts.exact(money));
        fields.put("when", when);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(found -> fields.put(name, found));
    }
}
