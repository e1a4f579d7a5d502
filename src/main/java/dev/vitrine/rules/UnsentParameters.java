package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.problem.Problem;
import dev.vitrine.snippets.BodyTemplate;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The requests of a model say what they are about: the body of its gateway's operation has a place for each required parameter,
 * and the model has at least one of the parameters that the body names. A prompt is never missing, because it is implied.
 */
final class UnsentParameters implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        CalledOperation.all(catalog).filter(CalledOperation::isOffered).forEach(called -> check(called, problems));
    }

    private static void check(CalledOperation called, Consumer<Problem> problems) {
        BodyTemplate body = new BodyTemplate(
                called.gateway().operations().get(called.kind()).body());
        String request = "the request of " + called.gateway().id() + "'s "
                + called.kind().key();
        called.call().parameters().stream()
                .filter(parameter -> parameter.required() && !body.takes(parameter.name()))
                .map(Parameter::name)
                .findFirst()
                .ifPresent(name -> problems.accept(Problem.of(
                        CatalogRules.PARAMETER,
                        called.place(),
                        request + " has no place for the required parameter \"" + name + "\"",
                        "write \"{" + name + "}\" in the operation's body, or delete the parameter")));
        Set<String> named = body.named();
        if (!named.contains(Parameter.PROMPT)
                && called.call().parameters().stream().noneMatch(parameter -> body.takes(parameter.name()))) {
            problems.accept(Problem.of(
                    CatalogRules.PARAMETER,
                    called.place(),
                    request + " would say nothing: the model has no parameters for it",
                    "add under parameters: - {name: "
                            + named.stream().findFirst().orElse("prompt")
                            + ", type: string, required: true, example: …}"));
        }
    }
}
