package dev.vitrine.snippets;

import dev.vitrine.catalog.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The methods of the OpenAI SDKs, by what they do, with the arguments that the Python SDK knows by name. */
final class Sdks {
    private static final Map<Operation.Kind, Request.Sdk> METHODS = Map.of(
            Operation.Kind.CHAT,
            method(
                    "chat.completions.create",
                    "model messages frequency_penalty logit_bias logprobs max_completion_tokens max_tokens metadata"
                            + " modalities n parallel_tool_calls presence_penalty reasoning_effort response_format seed"
                            + " service_tier stop store stream stream_options temperature tool_choice tools top_logprobs"
                            + " top_p user verbosity"),
            Operation.Kind.IMAGE_GENERATION,
            method(
                    "images.generate",
                    "model prompt background moderation n output_compression output_format quality response_format"
                            + " size style user"),
            Operation.Kind.IMAGE_EDITING,
            method(
                    "images.edit",
                    "model image prompt background input_fidelity mask n output_compression output_format quality"
                            + " response_format size user"),
            Operation.Kind.SPEECH,
            method("audio.speech.create", "model input voice instructions response_format speed"),
            Operation.Kind.TRANSCRIPTION,
            method(
                    "audio.transcriptions.create",
                    "model file chunking_strategy include language prompt response_format temperature"
                            + " timestamp_granularities"),
            Operation.Kind.EMBEDDINGS,
            method("embeddings.create", "model input dimensions encoding_format user"));

    private Sdks() {}

    private static Request.Sdk method(String call, String arguments) {
        return new Request.Sdk(call, new TreeSet<>(Set.of(arguments.split(" ", -1))));
    }

    /** The method for an operation; absent where the SDKs have none. */
    static Optional<Request.Sdk> method(Operation operation) {
        return operation.sdk().map(openAi -> METHODS.get(operation.kind()));
    }
}
