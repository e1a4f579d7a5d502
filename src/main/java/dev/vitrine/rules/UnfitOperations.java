package dev.vitrine.rules;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Modality;
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
            model.api().ifPresent(api -> check(model, api, catalog, problems));
        }
    }

    private static void check(Model model, Api api, Catalog catalog, Consumer<Problem> problems) {
        Operation.Kind operation = api.operation().id();
        Gateway gateway = catalog.gateways().get(api.gateway().id());
        boolean isOffered = gateway != null && gateway.operations().containsKey(operation);
        if (isOffered && !fits(model, operation)) {
            problems.accept(Problem.of(
                    CatalogRules.OPERATION,
                    api.operation().location(),
                    "\"" + operation.key() + "\" makes " + made(operation).key() + ", and the model is of the type "
                            + model.type().key(),
                    right(model.type())
                                    .map(kind -> "write " + kind.key() + ", or correct")
                                    .orElse("correct") + " the model's type"));
        }
    }

    /** Images and sound can come by way of a chat, too. */
    private static boolean fits(Model model, Operation.Kind operation) {
        boolean isMade = model.type().key().equals(made(operation).key())
                || model.output().contains(made(operation));
        boolean isChat = operation == Operation.Kind.CHAT
                && model.type() != ModelType.VIDEO
                && model.type() != ModelType.EMBEDDING;
        return isMade || isChat;
    }

    private static Modality made(Operation.Kind operation) {
        return switch (operation) {
            case CHAT -> Modality.TEXT;
            case IMAGE_GENERATION -> Modality.IMAGE;
            case VIDEO_GENERATION -> Modality.VIDEO;
        };
    }

    private static Optional<Operation.Kind> right(ModelType type) {
        return switch (type) {
            case TEXT -> Optional.of(Operation.Kind.CHAT);
            case IMAGE -> Optional.of(Operation.Kind.IMAGE_GENERATION);
            case VIDEO -> Optional.of(Operation.Kind.VIDEO_GENERATION);
            case AUDIO, EMBEDDING -> Optional.empty();
        };
    }
}
