package dev.vitrine.data;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Operation;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a schema cannot say of an operation's answer and of how its body is sent. */
final class AnswerProblems {
    private AnswerProblems() {}

    /** Reports what is wrong with an operation whose shape is right. */
    static void check(Operation.Kind kind, Fields operation, Consumer<Problem> problems) {
        answer(kind, operation).ifPresent(problems);
        parts(operation).ifPresent(problems);
    }

    /** The bytes of a response are all of it; anything else is somewhere in it. */
    static Optional<Problem> answer(Operation.Kind kind, Fields fields) {
        Answer.Form form = fields.keyed("returns", Answer.Form::of).orElse(kind.form());
        if (form == Answer.Form.BYTES && fields.has("result")) {
            return Optional.of(Problem.of(
                    DataRules.WRONG_FORM,
                    fields.locationOf("result"),
                    "bytes are the response itself, and are nowhere in it",
                    "delete result, or say what it returns"));
        }
        if (form != Answer.Form.BYTES && !fields.has("result")) {
            return Optional.of(Problem.of(
                    DataRules.MISSING_FIELD,
                    fields.location(),
                    "nothing says where the answer is in the response",
                    "add result, such as result: data[0].url"));
        }
        return Optional.empty();
    }

    /** A form has parts, and no levels. */
    private static Optional<Problem> parts(Fields operation) {
        if (operation.text("content").filter("form"::equals).isEmpty()) {
            return Optional.empty();
        }
        return ((Node.Mapping) operation.node("body").orElseThrow())
                .fields().entrySet().stream()
                        .filter(field -> !(field.getValue().value() instanceof Node.Scalar))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(field -> Problem.of(
                                DataRules.WRONG_TYPE,
                                field.value().location(),
                                "a part of a form is a text or a file, and has no fields of its own",
                                "write one value, or content: json"));
    }
}
