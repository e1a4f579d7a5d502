package dev.vitrine.rules;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A gateway offers the operation that a model is called by. */
final class MissingOperations implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            model.api()
                    .ifPresent(api -> api.calls()
                            .forEach(call -> check(
                                    call, catalog.gateways().get(api.gateway().id()), problems)));
        }
    }

    private static void check(Api.Call call, Gateway gateway, Consumer<Problem> problems) {
        if (gateway == null || gateway.operations().containsKey(call.operation().id())) {
            return;
        }
        List<String> offered = gateway.operations().keySet().stream()
                .map(kind -> kind.key())
                .sorted()
                .toList();
        problems.accept(Problem.of(
                CatalogRules.MISSING,
                call.operation().location(),
                "the gateway " + gateway.id() + " has no operation \""
                        + call.operation().id().key() + "\"",
                "its operations are " + String.join(", ", offered)));
    }
}
