package dev.vitrine.rules;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operation that a model is called by, of a gateway that exists; the gateway may not offer it. */
record CalledOperation(Model model, Gateway gateway, Api.Call call, Location place) {
    static Stream<CalledOperation> all(Catalog catalog) {
        return catalog.models().values().stream().flatMap(model -> of(model, catalog));
    }

    private static Stream<CalledOperation> of(Model model, Catalog catalog) {
        return model.api().stream()
                .flatMap(api -> Optional.ofNullable(catalog.gateways().get(api.gateway())).stream()
                        .flatMap(gateway -> IntStream.range(0, api.calls().size())
                                .mapToObj(call -> new CalledOperation(
                                        model,
                                        gateway,
                                        api.calls().get(call),
                                        catalog.origins()
                                                .of(model.id(), Origin.item("api.calls", call) + ".operation")))));
    }

    Operation.Kind kind() {
        return call.operation();
    }

    boolean isOffered() {
        return gateway.operations().containsKey(kind());
    }
}
