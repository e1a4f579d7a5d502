package dev.vitrine.render;

import dev.vitrine.snippets.Request;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request for each thing that the gateway for tests does, to a model called {@code m}. */
enum GatewayRequests {
    CHAT("/chat/completions", "text", "text", "choices", 0, "message", "content"),
    CHAT_STREAM("/chat/completions", "text", "text", "choices", 0, "message", "content"),
    MESSAGES("/messages", "text", "text", "content", 0, "text"),
    MESSAGES_STREAM("/messages", "text", "text", "content", 0, "text"),
    EMBEDDINGS("/embeddings", "vector", "embedding", "data", 0, "embedding"),
    IMAGE("/images/generations", "url", "image_url", "data", 0, "url"),
    IMAGE_BYTES("/images/generations", "base64", "image", "data", 0, "b64_json"),
    EDIT("/images/edits", "url", "image_url", "data", 0, "url"),
    VIDEO("/generations", "url", "video_url", "output", "media", 0, "url"),
    SPEECH("/audio/speech", "bytes", "speech"),
    TRANSCRIPTION("/audio/transcriptions", "text", "text", "text");

    /** The environment variable with the key. */
    static final String KEY = "LLM_STATS_API_KEY";

    private static final Map<GatewayRequests, Request.Sdk> SDKS = Map.of(
            CHAT, sdk("chat.completions.create", "model", "messages"),
            CHAT_STREAM, sdk("chat.completions.create", "model", "messages", "stream"),
            EMBEDDINGS, sdk("embeddings.create", "model", "input"),
            IMAGE, sdk("images.generate", "model", "prompt"),
            IMAGE_BYTES, sdk("images.generate", "model", "prompt", "response_format"),
            EDIT, sdk("images.edit", "model", "image", "prompt"),
            SPEECH, sdk("audio.speech.create", "model", "input", "voice"),
            TRANSCRIPTION, sdk("audio.transcriptions.create", "model", "file", "prompt"));

    private final String path;
    private final String form;
    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of, of texts and numbers
    private final List<Object> answer;

    GatewayRequests(String path, String form, String name, Object... answer) {
        this.path = path;
        this.form = form;
        this.name = name;
        this.answer = List.of(answer);
    }

    private static Request.Sdk sdk(String call, String... known) {
        return new Request.Sdk(call, Set.of(known));
    }

    /** The request with a prompt, which a speech reads and an embedding is made of. */
    Request of(String base, String prompt) {
        boolean isMessages = this == MESSAGES || this == MESSAGES_STREAM;
        return new Request(
                "POST",
                base + path,
                base,
                KEY,
                isMessages ? Map.of("anthropic-version", "2023-06-01") : Map.of(),
                isMessages
                        ? new Request.Authorization("x-api-key", "")
                        : new Request.Authorization("Authorization", "Bearer "),
                body(prompt),
                new Request.Answer(form, answer, name, name.replace("_url", "") + (this == SPEECH ? ".mp3" : ".png")),
                List.of("error", "message"),
                this == VIDEO ? Optional.of(polling(base)) : Optional.empty(),
                streaming(),
                Optional.ofNullable(SDKS.get(this)));
    }

    private Request.Body body(String prompt) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("model", "m"));
        switch (this) {
            case CHAT, CHAT_STREAM, MESSAGES, MESSAGES_STREAM ->
                values.put("messages", List.of(SampleRequests.ordered("role", "user", "content", prompt)));
            case EMBEDDINGS, SPEECH -> values.put("input", prompt);
            case VIDEO -> values.put("input", Map.of("prompt", prompt));
            default -> values.put("prompt", prompt);
        }
        switch (this) {
            case CHAT -> values.put("top_k", new BigDecimal("3"));
            case MESSAGES -> values.put("max_tokens", new BigDecimal("99"));
            case CHAT_STREAM -> values.put("stream", true);
            case MESSAGES_STREAM -> {
                values.put("max_tokens", new BigDecimal("99"));
                values.put("stream", true);
            }
            case SPEECH -> values.put("voice", "alto");
            case IMAGE_BYTES -> values.put("response_format", "b64_json");
            default -> {}
        }
        return switch (this) {
            case EDIT -> new Request.Body("form", values, Map.of("image", "image.png"));
            case TRANSCRIPTION -> new Request.Body("form", values, Map.of("file", "audio.mp3"));
            default -> new Request.Body("json", values, Map.of());
        };
    }

    private Request.Polling polling(String base) {
        return new Request.Polling(
                base + path + "/",
                "?wait=60",
                List.of("id"),
                List.of("status"),
                List.of("queued", "running"),
                "completed",
                1,
                60);
    }

    private Optional<Request.Streaming> streaming() {
        return switch (this) {
            case CHAT_STREAM ->
                Optional.of(new Request.Streaming(
                        List.of("choices", 0, "delta", "content"), Optional.empty(), Optional.of("[DONE]")));
            case MESSAGES_STREAM ->
                Optional.of(new Request.Streaming(
                        List.of("delta", "text"), Optional.of("type"), Optional.of("message_stop")));
            default -> Optional.empty();
        };
    }
}
