package dev.vitrine.rules;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.problem.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A record that is mentioned exists. */
final class DanglingReferences implements Check {
    private static final Rule MISSING =
            Rule.error("missing-record", "A mention of a record that is not there leads nowhere.");

    @Override
    public void run(Catalog catalog, Set<String> broken, Consumer<Problem> problems) {
        new Run(catalog, broken, problems).all();
    }

    private record Run(Catalog catalog, Set<String> broken, Consumer<Problem> problems) {
        void all() {
            catalog.models().values().forEach(this::model);
            for (Provider provider : catalog.providers().values()) {
                provider.organization()
                        .ifPresent(reference -> organization(reference.id().value(), reference.location()));
            }
        }

        private void model(Model model) {
            organization(model.id().organization().value(), model.location());
            model.license().ifPresent(reference -> exists("license", reference, catalog.licenses()));
            model.offers().forEach(offer -> exists("provider", offer.provider(), catalog.providers()));
            model.lifecycle().replacedBy().ifPresent(reference -> exists("model", reference, catalog.models()));
            model.api().ifPresent(this::api);
        }

        private void organization(String id, Location location) {
            exists("organization", new Reference<>(new OrganizationId(id), location), catalog.organizations());
        }

        private void api(Api api) {
            exists("gateway", api.gateway(), catalog.gateways());
            Gateway gateway = catalog.gateways().get(api.gateway().id());
            if (gateway != null
                    && !gateway.operations().containsKey(api.operation().id())) {
                List<String> offered = gateway.operations().keySet().stream()
                        .map(kind -> kind.key())
                        .sorted()
                        .toList();
                problems.accept(Problem.of(
                        MISSING,
                        api.operation().location(),
                        "the gateway " + gateway.id() + " has no operation \""
                                + api.operation().id().key() + "\"",
                        "its operations are " + String.join(", ", offered)));
            }
        }

        private <K> void exists(String kind, Reference<K> reference, Map<K, ?> records) {
            String id = reference.id().toString();
            if (records.containsKey(reference.id()) || broken.contains(kind + ":" + id)) {
                return;
            }
            Set<String> known = records.keySet().stream().map(Object::toString).collect(Collectors.toSet());
            problems.accept(new Problem(
                    MISSING,
                    reference.location(),
                    "there is no " + kind + " \"" + id + "\"",
                    Suggestion.hint(id, known).or(() -> Optional.of("add data/" + kind + "s/" + id + ".yaml"))));
        }
    }
}
