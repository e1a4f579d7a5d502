package dev.vitrine.snippets;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway that answers a call.
 *
 * @param gateway who answers
 * @param operation what it does
 * @param id what the model is called there
 * @param offer whose price is paid there, where the catalog has it
 */
public record GatewayRoute(Gateway gateway, Operation operation, String id, Optional<Offer> offer) {

    /**
     * Who answers a call: first the gateway that the model names, then that of each offer that has an id, in order of the
     * offers. A gateway appears once, by the first that names it.
     */
    public static List<GatewayRoute> of(Api.Call call, Model model, Catalog catalog) {
        Map<GatewayId, GatewayRoute> routes = new LinkedHashMap<>();
        Operation.Kind kind = call.operation();
        GatewayId main = model.api().orElseThrow().gateway();
        add(routes, catalog.gateways().get(main), kind, call.id(), Optional.empty());
        for (Offer offer : model.offers()) {
            gateway(offer, catalog)
                    .filter(gateway -> offer.apiId().isPresent())
                    .ifPresent(
                            gateway -> add(routes, gateway, kind, offer.apiId().orElseThrow(), Optional.of(offer)));
        }
        return List.copyOf(routes.values());
    }

    private static void add(
            Map<GatewayId, GatewayRoute> routes,
            Gateway gateway,
            Operation.Kind kind,
            String id,
            Optional<Offer> offer) {
        Operation operation = gateway.operations().get(kind);
        if (operation == null) {
            return;
        }
        GatewayRoute known = routes.get(gateway.id());
        if (known == null) {
            routes.put(gateway.id(), new GatewayRoute(gateway, operation, id, offer));
        } else if (known.offer().isEmpty()) {
            routes.put(gateway.id(), new GatewayRoute(gateway, operation, known.id(), offer));
        }
    }

    private static Optional<Gateway> gateway(Offer offer, Catalog catalog) {
        return offer.gateway()
                .or(() -> catalog.providers().get(offer.provider()).gateway())
                .map(id -> catalog.gateways().get(id));
    }
}
