package dev.vitrine.snippets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One HTTP request as a snippet shows it, in no language: the templates under {@code templates/snippets/} write it down,
 * each in its own language, with every string escaped by that language's output format.
 *
 * @param method the HTTP method, upper case
 * @param url absolute
 * @param base the gateway's address, with which the URL begins
 * @param keyVariable the environment variable that holds the reader's key, such as {@code LLM_STATS_API_KEY}
 * @param headers sent as they are, besides the authorization and the content type
 * @param authorization how the key is sent
 * @param body what is sent
 * @param answer where the answer is in the response
 * @param error where the message of a failure is in a response, as steps into it
 * @param polling present when the request only starts a job that has to be asked after
 * @param streaming present when the answer comes in pieces
 * @param sdk present when the OpenAI SDKs can send it
 */
public record Request(
        String method,
        String url,
        String base,
        String keyVariable,
        Map<String, String> headers,
        Authorization authorization,
        Body body,
        Answer answer,
        List<Object> error,
        Optional<Polling> polling,
        Optional<Streaming> streaming,
        Optional<Sdk> sdk) {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "mp4", "video/mp4",
            "mp3", "audio/mpeg",
            "wav", "audio/wav",
            "flac", "audio/flac");

    public Request {
        error = List.copyOf(error);
    }

    /**
     * The header that carries the key.
     *
     * @param header the header's name, such as {@code Authorization}
     * @param prefix what is before the key, with its space, such as {@code "Bearer "}; may be empty
     */
    public record Authorization(String header, String prefix) {}

    /**
     * What is sent. Templates print it with {@code ${body(…)}}, {@code ${fields(…)}} and {@code ${arguments(…)}}, never by its values.
     *
     * @param content {@code json}, or {@code form} for the parts of {@code multipart/form-data}
     * @param values maps, lists, strings, {@link java.math.BigDecimal}s and booleans, in the order to show; a form's are flat
     * @param files a form's files: the name of the part, and of the file
     */
    public record Body(String content, Map<String, Object> values, Map<String, String> files) {
        public Body {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }

        /** The media type of a file, by its ending: APIs refuse an image that does not say that it is one. */
        public static String mediaType(String file) {
            String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
        }
    }

    /**
     * What is done with the response.
     *
     * @param form {@code text}, {@code url}, {@code base64}, {@code bytes} or {@code vector}
     * @param path where the answer is, as steps into the response: names and list indices; empty for {@code bytes}
     * @param name what the answer is called in a variable: {@code text}, {@code image_url}, {@code image}, {@code speech}
     * @param file what to call the file that {@code base64} and {@code bytes} are written to, such as {@code speech.mp3}
     */
    public record Answer(String form, List<Object> path, String name, String file) {
        public Answer {
            path = List.copyOf(path);
        }
    }

    /**
     * How a job is asked after.
     *
     * @param urlBeforeId the address up to the job's id
     * @param urlAfterId the address after the job's id, such as {@code ?wait=60}; may be empty
     * @param id where the job's id is in the first response
     * @param status where the status is in each response
     * @param pending the statuses that mean: ask again
     * @param succeeded the status that means: the result is there
     * @param pauseSeconds how long to wait between two questions
     * @param limitSeconds when to give up
     */
    public record Polling(
            String urlBeforeId,
            String urlAfterId,
            List<Object> id,
            List<Object> status,
            List<String> pending,
            String succeeded,
            int pauseSeconds,
            int limitSeconds) {
        public Polling {
            id = List.copyOf(id);
            status = List.copyOf(status);
            pending = List.copyOf(pending);
        }

        /** How often to ask before giving up; a job that is asked after without a pause counts as one of a second. */
        public int tries() {
            return Math.max(1, limitSeconds / Math.max(1, pauseSeconds));
        }
    }

    /**
     * How the pieces of an answer are read from server-sent events, whose data are JSON.
     *
     * @param delta where a piece is in an event's data; an event without it is none
     * @param endField the field of the last event's data that tells that it is the last; absent where the data are no JSON
     * @param end the data of the last event, or the value of that field; absent where the response just ends
     */
    public record Streaming(List<Object> delta, Optional<String> endField, Optional<String> end) {
        public Streaming {
            delta = List.copyOf(delta);
        }
    }

    /**
     * How the OpenAI SDKs send it.
     *
     * @param call the method of their client, such as {@code chat.completions.create}
     * @param known the names of its arguments; the Python SDK takes others in {@code extra_body} only
     */
    public record Sdk(String call, Set<String> known) {
        public Sdk {
            known = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(known));
        }
    }
}
