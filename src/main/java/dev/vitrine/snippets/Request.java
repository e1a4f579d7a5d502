package dev.vitrine.snippets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as a snippet shows it, in no language: the templates under {@code templates/snippets/} write it down,
 * each in its own language, with every string escaped by that language's output format.
 *
 * @param method the HTTP method, upper case
 * @param url absolute
 * @param keyVariable the environment variable that holds the reader's key, such as {@code LLM_STATS_API_KEY}
 * @param headers sent as they are, beside the authorization and the content type
 * @param authorization how the key is sent
 * @param body the JSON body: maps, lists, strings, {@link java.math.BigDecimal}s and booleans, in the order to show
 * @param result where the answer is, as steps into the response: names and list indices
 * @param error where the message of a failure is, as steps into the response
 * @param polling present when the request only starts a job that has to be asked after
 * @param answerName what the answer is called in a variable, such as {@code text} or {@code video_url}
 */
public record Request(
        String method,
        String url,
        String keyVariable,
        Map<String, String> headers,
        Authorization authorization,
        Map<String, Object> body,
        List<Object> result,
        List<Object> error,
        Optional<Polling> polling,
        String answerName) {
    public Request {
        result = List.copyOf(result);
        error = List.copyOf(error);
    }

    /**
     * The header that carries the key.
     *
     * @param header the header's name, such as {@code Authorization}
     * @param prefix what stands before the key, with its space, such as {@code "Bearer "}; may be empty
     */
    public record Authorization(String header, String prefix) {}

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
    }
}
