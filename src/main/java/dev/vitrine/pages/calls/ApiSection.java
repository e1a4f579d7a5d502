package dev.vitrine.pages.calls;

import dev.vitrine.snippets.Request;
import java.util.List;
import java.util.Optional;

/**
 * How to call a model.
 *
 * @param calls its operations, at least one; the first is what the model is for
 * @param document the address of the playground's data
 * @param code the address of the page with the code in all languages
 */
public record ApiSection(List<Call> calls, String document, String code) {
    public ApiSection {
        calls = List.copyOf(calls);
    }

    /**
     * One thing that can be asked of the model.
     *
     * @param id short, for addresses within the page, such as {@code video-generation}
     * @param operation such as "Video generation"
     * @param parameters what this model accepts
     * @param routes who answers, at least one; the snippets are for the first
     * @param variants the ways to ask, at least one
     */
    public record Call(
            String id, String operation, List<Parameter> parameters, List<Route> routes, List<Variant> variants) {
        public Call {
            parameters = List.copyOf(parameters);
            routes = List.copyOf(routes);
            variants = List.copyOf(variants);
        }
    }

    /**
     * One parameter of a request.
     *
     * @param type such as {@code string}, {@code integer}, {@code number}, {@code boolean}
     * @param values what may be given, such as "540p, 720p, 1080p" or "1 to 10"; may be empty
     * @param defaultValue what is taken when nothing is given; may be empty
     */
    public record Parameter(
            String name, String type, String values, String defaultValue, boolean required, String description) {}

    /**
     * A gateway that answers.
     *
     * @param id of the gateway
     * @param name what it is called
     * @param documentation where it is documented
     * @param model what the model is called there
     * @param endpoint such as {@code POST https://gateway.llm-stats.com/v1/generations}
     * @param keyVariable the environment variable that the snippets read the key from
     */
    public record Route(
            String id,
            String name,
            Optional<String> documentation,
            String model,
            String endpoint,
            String keyVariable) {}

    /**
     * One way to ask.
     *
     * @param id short: {@code plain}, {@code stream}, or the name of the file that it sends
     * @param label such as "Streaming"
     * @param snippets one for each language that can write it, in order of the languages
     */
    public record Variant(String id, String label, List<Snippet> snippets) {
        public Variant {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * The request in one language.
     *
     * @param id such as {@code curl} or {@code python}: names the template under {@code templates/snippets/}
     * @param anchor for addresses within the page, such as {@code code-python}
     * @param label such as "Python"
     * @param isMain whether it is one of the few that the model's page shows; the others are on the page with the code only
     * @param request what to write down; templates print it with {@code ${snippet(s.id, s.request)}}
     */
    public record Snippet(String id, String anchor, String label, boolean isMain, Request request) {}
}
