package dev.vitrine.rules;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Operation;
import dev.vitrine.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/** The operation that a model is called by makes what the model makes: video for a video model. */
final class UnfitOperations implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            model.api()
                    .ifPresent(api -> api.calls()
                            .forEach(call -> check(
                                    model,
                                    call,
                                    Optional.ofNullable(
                                            catalog.gateways().get(api.gateway().id())),
                                    problems)));
        }
    }

    private static void check(Model model, Api.Call call, Optional<Gateway> gateway, Consumer<Problem> problems) {
        Operation.Kind operation = call.operation().id();
        boolean isOffered = gateway.filter(there -> there.operations().containsKey(operation))
                .isPresent();
        if (isOffered && !fits(model, operation)) {
            problems.accept(Problem.of(
                    CatalogRules.OPERATION,
                    call.operation().location(),
                    "\"" + operation.key() + "\" makes " + operation.made().key() + ", and the model is of the type "
                            + model.type().key(),
                    right(model.type())
                                    .map(kind -> "write " + kind.key() + ", or correct")
                                    .orElse("correct") + " the model's type"));
        }
    }

    /** Images and sound can come by way of a chat, too. */
    private static boolean fits(Model model, Operation.Kind operation) {
        boolean isMade = model.type().key().equals(operation.made().key())
                || model.output().contains(operation.made());
        boolean isChat = operation == Operation.Kind.CHAT
                && model.type() != ModelType.VIDEO
                && model.type() != ModelType.EMBEDDING;
        boolean isHeard = operation == Operation.Kind.TRANSCRIPTION && model.type() == ModelType.AUDIO;
        return isMade || isChat || isHeard;
    }

    private static Optional<Operation.Kind> right(ModelType type) {
        return switch (type) {
            case TEXT -> Optional.of(Operation.Kind.CHAT);
            case IMAGE -> Optional.of(Operation.Kind.IMAGE_GENERATION);
            case VIDEO -> Optional.of(Operation.Kind.VIDEO_GENERATION);
            case EMBEDDING -> Optional.of(Operation.Kind.EMBEDDINGS);
            case AUDIO -> Optional.empty();
        };
    }
}
