package dev.vitrine.render;

import dev.vitrine.pages.ModelView;
import dev.vitrine.snippets.Request;
import java.math.BigDecimal;
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
        return new Request(
                "POST",
                url,
                "LLM_STATS_API_KEY",
                Map.of(),
                BEARER,
                body,
                List.of("choices", 0, "message", "content"),
                List.of("error", "message"),
                Optional.empty(),
                "text");
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
                "LLM_STATS_API_KEY",
                Map.of(),
                BEARER,
                body,
                List.of("output", 0, "url"),
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
                "video_url");
    }

    static List<ModelView.Snippet> snippets(Request request) {
        return List.of(
                new ModelView.Snippet("curl", "curl", request),
                new ModelView.Snippet("python", "Python", request),
                new ModelView.Snippet("javascript", "JavaScript", request));
    }

    static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }
}
