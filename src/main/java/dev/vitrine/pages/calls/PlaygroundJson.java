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
                .<Object>map(language -> sorted(
                        "id", language.id(), "label", language.label(), "notation", notation(language.notation())))
                .toList();
    }

    private static Map<String, Object> notation(Notation notation) {
        return sorted(
                "quoting",
                notation.quoting().id(),
                "step",
                notation.step(),
                "width",
                notation.width(),
                "object",
                brackets(notation.object()),
                "list",
                brackets(notation.list()),
                "member",
                notation.member(),
                "last",
                notation.last(),
                "yes",
                notation.yes(),
                "no",
                notation.no(),
                "field",
                notation.field(),
                "argument",
                notation.argument());
    }

    private static List<String> brackets(Notation.Brackets brackets) {
        return List.of(brackets.open(), brackets.close(), brackets.none(), brackets.space());
    }

    static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> fields = sorted(
                "name",
                parameter.name(),
                "type",
                parameter.type().key(),
                "required",
                parameter.required(),
                "values",
                parameter.values().stream().map(PlaygroundJson::text).toList(),
                "sample",
                text(Requests.example(parameter)));
        put(fields, "minimum", parameter.minimum().map(PlaygroundJson::text));
        put(fields, "maximum", parameter.maximum().map(PlaygroundJson::text));
        put(fields, "default", parameter.defaultValue().map(PlaygroundJson::text));
        put(fields, "example", parameter.example().map(PlaygroundJson::text));
        put(fields, "description", parameter.description());
        put(fields, "hint", hint(parameter));
        return fields;
    }

    /** What stands below a field: what it is for, its range, and what is taken when it is empty. */
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
                        sorted(
                                "id",
                                variant.id(),
                                "label",
                                variant.label(),
                                "sent",
                                List.copyOf(Requests.sent(call, variant).keySet()),
                                "streams",
                                variant.streams()));
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
        Map<String, Object> fields = sorted(
                "id",
                gateway.id().toString(),
                "name",
                gateway.name(),
                "model",
                route.id(),
                "method",
                request.method(),
                "url",
                request.url(),
                "base",
                request.base(),
                "origin",
                gateway.origin(),
                "key",
                request.keyVariable(),
                "headers",
                request.headers());
        fields.put(
                "authorization",
                sorted(
                        "header",
                        request.authorization().header(),
                        "prefix",
                        request.authorization().prefix()));
        fields.put("browser", gateway.browsers());
        fields.put("media", gateway.media().stream().map(URI::toString).toList());
        fields.put("content", request.body().content());
        fields.put("body", route.operation().body());
        fields.put(
                "answer",
                sorted("form", request.answer().form(), "path", request.answer().path()));
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
                                .get(offer.provider().id())
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
        return sorted(
                "before", polling.urlBeforeId(),
                "after", polling.urlAfterId(),
                "id", polling.id(),
                "status", polling.status(),
                "pending", polling.pending(),
                "succeeded", polling.succeeded(),
                "pause", polling.pauseSeconds(),
                "limit", polling.limitSeconds());
    }

    private static Map<String, Object> streaming(Operation.Streaming streaming) {
        Map<String, Object> fields =
                sorted("set", streaming.set(), "delta", streaming.delta().steps());
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
        return sorted(
                "per",
                price.meter().key(),
                "amount",
                money.amount().toPlainString(),
                "currency",
                money.currency().getCurrencyCode(),
                "sign",
                Amounts.sign(money.currency()),
                "text",
                Amounts.exact(money),
                "when",
                when);
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(found -> fields.put(name, found));
    }

    private static Map<String, Object> sorted(Object... fields) {
        Map<String, Object> sorted = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sorted.put((String) fields[i], fields[i + 1]);
        }
        return sorted;
    }
}
