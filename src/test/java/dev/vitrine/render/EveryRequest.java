package dev.vitrine.render;

import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.snippets.Request;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request for each thing that a gateway does, and each way in which an answer comes. */
enum EveryRequest {
    CHAT("/chat/completions", "text", "choices", 0, "message", "content"),
    CHAT_STREAM("/chat/completions", "text"),
    MESSAGES("/messages", "text", "content", 0, "text"),
    MESSAGES_STREAM("/messages", "text"),
    IMAGE("/images/generations", "url", "data", 0, "url"),
    EDIT("/images/edits", "base64", "data", 0, "b64_json"),
    VIDEO("/generations", "url", "output", "media", 0, "url"),
    SPEECH("/audio/speech", "bytes"),
    TRANSCRIPTION("/audio/transcriptions", "text", "text"),
    EMBEDDING("/embeddings", "vector", "data", 0, "embedding");

    /** What each model is called. */
    static final String MODEL = "m";

    /** The variable that holds the key. */
    static final String KEY = "TEST_API_KEY";

    private final String path;
    private final String form;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of, of texts and numbers
    private final List<Object> result;

    EveryRequest(String path, String form, Object... result) {
        this.path = path;
        this.form = form;
        this.result = List.of(result);
    }

    /** A gateway that answers all of them. */
    static TestGateway gateway() {
        return TestGateway.start(
                ServedModel.of(MODEL, Service.CHAT, Field.number("temperature"), Field.flag("store")),
                ServedModel.of(MODEL, Service.MESSAGES),
                ServedModel.of(MODEL, Service.IMAGES),
                ServedModel.of(MODEL, Service.EDITS).answering(ServedModel.MediaForm.BASE64),
                ServedModel.of(MODEL, Service.JOBS),
                ServedModel.of(MODEL, Service.SPEECH, Field.text("voice")),
                ServedModel.of(MODEL, Service.TRANSCRIPTIONS, Field.text("prompt"), Field.number("temperature")),
                ServedModel.of(MODEL, Service.EMBEDDINGS));
    }

    /** The file that the answer is written to. */
    static final String FILE = "made.mp3";

    /** The request, which gives up a job after ten minutes. */
    Request to(TestGateway gateway, String prompt) {
        return to(gateway, prompt, 600);
    }

    /** The request, which gives up a job after so many seconds. */
    Request to(TestGateway gateway, String prompt, int limitSeconds) {
        boolean isMessage = this == MESSAGES || this == MESSAGES_STREAM;
        return new Request(
                "POST",
                gateway.base() + path,
                gateway.base(),
                KEY,
                isMessage ? Map.of("anthropic-version", "2023-06-01") : Map.of(),
                isMessage
                        ? new Request.Authorization("x-api-key", "")
                        : new Request.Authorization("Authorization", "Bearer "),
                new Request.Body(files().isEmpty() ? "json" : "form", values(prompt), files()),
                new Request.Answer(form, result, "result", FILE),
                List.of("error", "message"),
                polling(gateway, limitSeconds),
                streaming(),
                Optional.empty());
    }

    private Map<String, String> files() {
        return switch (this) {
            case EDIT -> Map.of("image", "image.png");
            case TRANSCRIPTION -> Map.of("file", "audio.mp3");
            default -> Map.of();
        };
    }

    private Map<String, Object> values(String prompt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("model", MODEL);
        switch (this) {
            case CHAT, CHAT_STREAM, MESSAGES, MESSAGES_STREAM -> talk(values, prompt);
            case VIDEO -> {
                values.put("input", Map.of("prompt", prompt));
                values.put("wait", "auto");
            }
            case SPEECH -> {
                values.put("input", prompt);
                values.put("voice", prompt);
            }
            case EMBEDDING -> values.put("input", List.of(prompt));
            default -> values.put("prompt", prompt);
        }
        return values;
    }

    private void talk(Map<String, Object> values, String prompt) {
        values.put("messages", List.of(SampleRequests.ordered("role", "user", "content", prompt)));
        if (this == MESSAGES || this == MESSAGES_STREAM) {
            values.put("max_tokens", new BigDecimal("1024"));
        } else {
            values.put("temperature", new BigDecimal("0.70"));
            values.put("store", false);
        }
        if (streaming().isPresent()) {
            values.put("stream", true);
        }
    }

    private Optional<Request.Polling> polling(TestGateway gateway, int limitSeconds) {
        return this == VIDEO
                ? Optional.of(new Request.Polling(
                        gateway.base() + path + "/",
                        "?wait=60",
                        List.of("id"),
                        List.of("status"),
                        List.of("queued", "running"),
                        "completed",
                        1,
                        limitSeconds))
                : Optional.empty();
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
