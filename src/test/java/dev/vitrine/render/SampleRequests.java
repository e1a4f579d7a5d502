package dev.vitrine.render;

import dev.vitrine.pages.calls.ApiSection;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests as the snippets show them: one that answers at once, one that starts a job. */
final class SampleRequests {
    private static final Request.Authorization BEARER = new Request.Authorization("Authorization", "Bearer ");

    private SampleRequests() {}

    static Request chat() {
        return chat("https://gateway.llm-stats.com/v1/chat/completions", "Explain tides in one paragraph.");
    }

    static Request chat(String url, String content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "gpt-5");
        body.put("messages", List.of(ordered("role", "user", "content", content)));
        body.put("temperature", new BigDecimal("0.7"));
        body.put("stream", false);
        return chat(url, "LLM_STATS_API_KEY", body);
    }

    static Request chat(String url, String keyVariable, Map<String, Object> body) {
        return new Request(
                "POST",
                url,
                url,
                keyVariable,
                Map.of(),
                BEARER,
                new Request.Body("json", body, Map.of()),
                new Request.Answer("text", List.of("choices", 0, "message", "content"), "text", "text.txt"),
                List.of("error", "message"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Request video() {
        return video("https://gateway.llm-stats.com/v1/generations", 5);
    }

    static Request video(String url, int pauseSeconds) {
        return video(url, List.of("queued", "processing"), pauseSeconds, 600);
    }

    static Request video(String url, List<String> pending, int pauseSeconds, int limitSeconds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "ray-flash-2");
        body.put("prompt", "A lighthouse at dusk, waves breaking below, slow aerial orbit");
        body.put("resolution", "720p");
        body.put("duration", new BigDecimal("5"));
        return new Request(
                "POST",
                url,
                url,
                "LLM_STATS_API_KEY",
                Map.of(),
                BEARER,
                new Request.Body("json", body, Map.of()),
                new Request.Answer("url", List.of("output", 0, "url"), "video_url", "video.mp4"),
                List.of("error", "message"),
                Optional.of(new Request.Polling(
                        url + "/",
                        "",
                        List.of("id"),
                        List.of("status"),
                        pending,
                        "completed",
                        pauseSeconds,
                        limitSeconds)),
                Optional.empty(),
                Optional.empty());
    }

    /** One way to ask, in every language. */
    static List<ApiSection.Variant> variants(Request request) {
        return List.of(new ApiSection.Variant(
                "plain",
                "Plain",
                Arrays.stream(Language.values())
                        .filter(language -> language.writes(request))
                        .map(language -> new ApiSection.Snippet(
                                language.id(), "code-" + language.id(), language.label(), true, request))
                        .toList()));
    }

    /** Who answers it. */
    static List<ApiSection.Route> routes(Request request, String model) {
        return List.of(new ApiSection.Route(
                "llm-stats",
                "the LLM Stats gateway",
                Optional.of("https://docs.example/video"),
                model,
                request.method() + " " + request.url(),
                request.keyVariable()));
    }

    static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }
}
