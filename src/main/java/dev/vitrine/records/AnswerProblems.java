package dev.vitrine.records;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Operation;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.yaml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a schema cannot say of an operation's answer and of how its body is sent. */
final class AnswerProblems {
    /** Where the OpenAI SDKs ask, below their base address: {@code platform.openai.com/docs/api-reference}. */
    private static final Map<Operation.Kind, String> SDK_PATHS = Map.of(
            Operation.Kind.CHAT, "/chat/completions",
            Operation.Kind.IMAGE_GENERATION, "/images/generations",
            Operation.Kind.IMAGE_EDITING, "/images/edits",
            Operation.Kind.SPEECH, "/audio/speech",
            Operation.Kind.TRANSCRIPTION, "/audio/transcriptions",
            Operation.Kind.EMBEDDINGS, "/embeddings");

    private static final Pattern SDK_RESULT =
            Pattern.compile("choices\\[[0-9]+\\]\\.message\\.content|data\\[[0-9]+\\]\\.(url|b64_json|embedding)|text");

    /** What a part of a form may be called, beside {@code {parameters}}: a quotation mark or a line's end would begin another. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.\\[\\]-]+|\\{parameters\\}");

    private AnswerProblems() {}

    /** Reports what is wrong with an operation whose shape is right. */
    static void check(Operation.Kind kind, Fields operation, Consumer<Problem> problems) {
        answer(kind, operation).ifPresent(problems);
        parts(operation).ifPresent(problems);
        sdk(kind, operation).ifPresent(problems);
        if (operation.has("poll") && form(kind, operation) == Answer.Form.BYTES) {
            problems.accept(Problem.of(
                    DataRules.WRONG_FORM,
                    operation.locationOf("poll"),
                    "polling needs a JSON response, but this operation returns bytes",
                    "say what it returns in the end, such as returns: url"));
        }
    }

    private static Answer.Form form(Operation.Kind kind, Fields fields) {
        return fields.keyed("returns", Answer.Form::of).orElse(kind.form());
    }

    /** The bytes of a response are all of it; anything else is somewhere in it. */
    static Optional<Problem> answer(Operation.Kind kind, Fields fields) {
        Answer.Form form = form(kind, fields);
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

    /** An SDK asks at its own path and reads its own answers; a record that says otherwise would have it fail. */
    private static Optional<Problem> sdk(Operation.Kind kind, Fields operation) {
        Optional<String> wanted = Optional.ofNullable(SDK_PATHS.get(kind));
        if (!operation.has("compatible")) {
            return Optional.empty();
        }
        if (!operation.text("path").equals(wanted)) {
            return Optional.of(Problem.of(
                    DataRules.WRONG_FORM,
                    operation.locationOf("compatible"),
                    wanted.map(path ->
                                    "the SDKs ask at " + path + ", and the path here is " + operation.required("path"))
                            .orElse("the SDKs have no method for this operation"),
                    "delete compatible"));
        }
        if (operation
                .text("result")
                .filter(result -> !SDK_RESULT.matcher(result).matches())
                .isPresent()) {
            return Optional.of(Problem.of(
                    DataRules.WRONG_FORM,
                    operation.locationOf("result"),
                    "\"" + operation.required("result") + "\" is not in an answer of the SDKs",
                    "correct it, or delete compatible"));
        }
        return operation
                .group("stream")
                .filter(stream -> stream.node("end")
                        .filter(end ->
                                end instanceof Node.Scalar && Node.text(end).equals("[DONE]"))
                        .isEmpty())
                .map(stream -> Problem.of(
                        DataRules.WRONG_FORM,
                        stream.location(),
                        "the SDKs know the end of a stream by [DONE] alone",
                        "write end: \"[DONE]\", or delete compatible"));
    }

    /** A form has parts, and no levels. */
    private static Optional<Problem> parts(Fields operation) {
        if (operation.text("content").filter("form"::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<Node.Field> odd = ((Node.Mapping) operation.node("body").orElseThrow())
                .fields().entrySet().stream()
                        .filter(field -> !PART.matcher(field.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (odd.isPresent()) {
            return odd.map(field -> Problem.of(
                    DataRules.WRONG_FORM,
                    field.key(),
                    "the name of a form's part is letters, digits and _ - . [ ]",
                    "correct it, or write content: json"));
        }
        return ((Node.Mapping) operation.node("body").orElseThrow())
                .fields().entrySet().stream()
                        .filter(field -> !(field.getValue().value() instanceof Node.Scalar))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(field -> Problem.of(
                                DataRules.WRONG_TYPE,
                                field.value().location(),
                                "a part of a form is a text or a file, and has no fields",
                                "write one value, or content: json"));
    }
}
