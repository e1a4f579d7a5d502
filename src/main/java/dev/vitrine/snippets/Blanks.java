package dev.vitrine.snippets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in which what a reader may change is left open: the body, and what differs between gateways of
 * one kind. Written down in a language it comes apart into texts and holes, so gateways that differ in nothing else share one
 * snippet.
 *
 * @param mark what each hole begins with, which stands nowhere else in the request
 * @param request with marks where something is left open; its body has the names of its fields only
 */
public record Blanks(String mark, Request request) {
    /** What no language has to escape, between whatever quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/._~?=&+,@-]+");

    /** What follows the mark of a hole. */
    private static final Pattern HOLE = Pattern.compile("_([a-z]+)_([0-9]+)_([0-9]+)_");

    /** Leaves open in a request what can be filled in without escaping it; the rest stays as it is. */
    public static Blanks of(Request request) {
        String mark = "vitrineBlank";
        while (request.toString().contains(mark)) {
            mark += "X";
        }
        String hole = mark;
        return new Blanks(
                mark,
                new Request(
                        request.method(),
                        open(hole, "url", request.url()),
                        open(hole, "base", request.base()),
                        open(hole, "key", request.keyVariable()),
                        request.headers(),
                        request.authorization(),
                        body(request.body()),
                        request.answer(),
                        request.error(),
                        request.polling().map(polling -> polling(hole, polling)),
                        request.streaming(),
                        request.sdk()));
    }

    private static String open(String mark, String name, String value) {
        return PLAIN.matcher(value).matches() ? hole(mark, name, 0, 0) : value;
    }

    private static String hole(String mark, String name, int pad, int used) {
        return mark + "_" + name + "_" + pad + "_" + used + "_";
    }

    private static Request.Body body(Request.Body body) {
        Map<String, Object> names = new LinkedHashMap<>();
        body.values().keySet().forEach(name -> names.put(name, ""));
        return new Request.Body(body.content(), names, body.files());
    }

    private static Request.Polling polling(String mark, Request.Polling polling) {
        return new Request.Polling(
                open(mark, "before", polling.urlBeforeId()),
                open(mark, "after", polling.urlAfterId()),
                polling.id(),
                polling.status(),
                polling.pending(),
                polling.succeeded(),
                polling.pauseSeconds(),
                polling.limitSeconds());
    }

    /**
     * What a snippet's template prints instead of values.
     *
     * @param name {@code body}, {@code fields} or {@code arguments}
     * @param pad how deep the line is indented that it is on, in spaces
     * @param used how many other characters the line has
     */
    public String hole(String name, int pad, int used) {
        return hole(mark, name, pad, used);
    }

    /**
     * A snippet that was written from this request, as texts and holes.
     *
     * @return strings, and for each hole a map of one entry: what goes there ({@code url}, {@code base}, {@code key}, {@code before}
     *     and {@code after} a job's id, {@code body}, {@code fields}, {@code arguments}), with the indentation and the number of other characters of its line
     */
    public List<Object> pieces(String code) {
        Matcher hole = HOLE.matcher(code);
        List<Object> pieces = new ArrayList<>();
        int end = 0;
        for (int at = code.indexOf(mark); at >= 0; at = code.indexOf(mark, at + 1)) {
            hole.region(at + mark.length(), code.length());
            if (at >= end && hole.lookingAt()) {
                if (at > end) {
                    pieces.add(code.substring(end, at));
                }
                pieces.add(Map.of(
                        hole.group(1), List.of(Integer.parseInt(hole.group(2)), Integer.parseInt(hole.group(3)))));
                end = hole.end();
            }
        }
        if (end < code.length()) {
            pieces.add(code.substring(end));
        }
        return List.copyOf(pieces);
    }
}
