package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
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
        CalledOperation.all(catalog)
                .filter(called -> called.isOffered() && !fits(called.model(), called.kind()))
                .map(UnfitOperations::problem)
                .forEach(problems);
    }

    private static Problem problem(CalledOperation called) {
        ModelType type = called.model().type();
        return Problem.of(
                CatalogRules.OPERATION,
                called.place(),
                "\"" + called.kind().key() + "\" makes " + called.kind().made().key()
                        + ", and the model is of the type " + type.key(),
                right(type).map(kind -> "write " + kind.key() + ", or correct").orElse("correct")
                        + " the model's type");
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
