package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Lookalikes;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A name does not mix Latin letters with letters of another script that look like them. */
final class MixedScripts implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Stream.of(
                        catalog.models().values().stream()
                                .map(it -> new Named(it.id().file(), it.name())),
                        catalog.organizations().values().stream()
                                .map(it -> new Named(it.id().file(), it.name())),
                        catalog.providers().values().stream()
                                .map(it -> new Named(it.id().file(), it.name())),
                        catalog.licenses().values().stream()
                                .map(it -> new Named(it.id().file(), it.name())),
                        catalog.gateways().values().stream()
                                .map(it -> new Named(it.id().file(), it.name())))
                .flatMap(named -> named)
                .forEach(named -> Lookalikes.inWords(named.name())
                        .ifPresent(remark -> problems.accept(Problem.of(
                                CatalogRules.MIXED_SCRIPTS,
                                catalog.origins().of(named.file()).of("name"),
                                "\"" + named.name() + "\" only looks like a name in Latin letters: " + remark,
                                "write name: " + Lookalikes.latin(named.name())))));
    }

    private record Named(String file, String name) {}
}
