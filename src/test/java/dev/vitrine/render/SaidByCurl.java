package dev.vitrine.render;

import dev.vitrine.snippets.Request;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other languages print of an answer: curl shows the gateway's JSON as it is. */
final class SaidByCurl {
    private SaidByCurl() {}

    /** The answer that the JSON holds, with a line end; of a job what curl printed, and of a file its name. */
    static String of(Request request, String out) {
        if (request.streaming().isPresent()) {
            StringBuilder text = new StringBuilder();
            out.lines()
                    .filter(line -> line.startsWith("data: {"))
                    .forEach(line -> text.append(
                            at(line.substring(6), request.streaming().get().delta())
                                    .asString("")));
            return text + "\n";
        }
        if (request.polling().isPresent()) {
            return out;
        }
        return switch (request.answer().form()) {
            case "base64", "bytes" -> out + request.answer().file() + "\n";
            case "vector" -> at(out, request.answer().path()).size() + "\n";
            default -> at(out, request.answer().path()).asString() + "\n";
        };
    }

    private static JsonNode at(String json, List<Object> path) {
        JsonNode node = JsonMapper.shared().readTree(json);
        for (Object step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node;
    }
}
