package dev.vitrine.snippets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in which what a reader may change is left open: the body, the names of files, and what differs between gateways of
 * one kind. Written down in a language it comes apart into texts and holes, so gateways that differ in nothing else share one
 * snippet.
 *
 * @param mark what each hole begins with, which stands nowhere else in the request
 * @param files a form's files as they were: the name of the part, and of the file
 * @param request with marks where something is left open; its body has the names of its fields only
 */
public record Blanks(String mark, Map<String, String> files, Request request) {
    public Blanks {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** What no language has to escape, between whatever quotation marks. */
    private static final Predicate<String> PLAIN =
            Pattern.compile("[A-Za-z0-9:/._~?=&+,@-]+").asMatchPredicate();

    private static final Predicate<String> FILE_NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*[.][a-z0-9]+").asMatchPredicate();

    private static final String FILE = "file";

    /** Leaves open in a request what can be filled in without escaping it; the rest stays as it is. */
    public static Blanks of(Request request) {
        String mark = "vitrineBlank";
        while (request.toString().contains(mark)) {
            mark += "X";
        }
        String hole = mark;
        return new Blanks(
                mark,
                request.body().files(),
                new Request(
                        request.method(),
                        open(hole, "url", request.url()),
                        open(hole, "base", request.base()),
                        open(hole, "key", request.keyVariable()),
                        request.headers(),
                        request.authorization(),
                        body(hole, request.body()),
                        request.answer(),
                        request.error(),
                        request.polling().map(polling -> polling(hole, polling)),
                        request.streaming(),
                        request.sdk()));
    }

    private static String open(String mark, String name, String value) {
        return PLAIN.test(value) ? hole(mark, name, 0) : value;
    }

    private static String hole(String mark, String name, int number) {
        return mark + "_" + name + "_" + number + "_";
    }

    private static Request.Body body(String mark, Request.Body body) {
        Map<String, Object> names = new LinkedHashMap<>();
        body.values().keySet().forEach(name -> names.put(name, ""));
        Map<String, String> files = new LinkedHashMap<>();
        body.files().forEach((part, file) -> files.put(part, file(mark, file, files.size())));
        return new Request.Body(body.content(), names, files);
    }

    /** Only the name before the ending: snippets say the type of a file by it. */
    private static String file(String mark, String file, int number) {
        int ending = Math.max(0, file.lastIndexOf('.'));
        return FILE_NAME.test(file) ? hole(mark, FILE, number) + file.substring(ending) : file;
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
     * @param pad how deep the line is indented that it stands on, in spaces
     */
    public String hole(String name, int pad) {
        return hole(mark, name, pad);
    }

    /**
     * A snippet that was written from this request, as texts and holes.
     *
     * @return strings, and for each hole a map of one entry: what goes there ({@code url}, {@code base}, {@code key}, {@code before}
     *     and {@code after} a job's id, {@code file}, {@code body}, {@code fields}, {@code arguments}), with the indentation or, for a
     *     file, the name of its part, its own name without the ending, and the ending
     */
    public List<Object> pieces(String code) {
        List<String> parts = List.copyOf(files.keySet());
        Matcher holes = Pattern.compile(mark + "_([a-z]+)_([0-9]+)_").matcher(code);
        List<Object> pieces = new ArrayList<>();
        int end = 0;
        while (holes.find()) {
            if (holes.start() > end) {
                pieces.add(code.substring(end, holes.start()));
            }
            int number = Integer.parseInt(holes.group(2));
            String name = holes.group(1);
            pieces.add(Map.of(name, name.equals(FILE) ? file(parts.get(number)) : (Object) number));
            end = holes.end();
        }
        if (end < code.length()) {
            pieces.add(code.substring(end));
        }
        return List.copyOf(pieces);
    }

    private List<String> file(String part) {
        String file = files.get(part);
        int ending = file.lastIndexOf('.');
        return List.of(part, file.substring(0, ending), file.substring(ending));
    }
}
