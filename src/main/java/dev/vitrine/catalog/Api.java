package dev.vitrine.catalog;

import java.util.List;

/**
 * How a model is called.
 *
 * @param gateway who answers
 * @param operation which of the gateway's operations it is
 * @param id what the model is called there
 * @param parameters what a request may say, in the order to show
 */
public record Api(
        Reference<GatewayId> gateway, Reference<Operation.Kind> operation, String id, List<Parameter> parameters) {
    public Api {
        parameters = List.copyOf(parameters);
    }
}
