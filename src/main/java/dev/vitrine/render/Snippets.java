package dev.vitrine.render;

import dev.vitrine.problem.JsonText;
import dev.vitrine.snippets.Blanks;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Literals;
import dev.vitrine.snippets.Request;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests written down by the templates under {@code snippets/}. */
final class Snippets {
    /** {@code mediaType("image.png")}: what the part of a form is that holds the file. */
    private static final TemplateMethodModelEx MEDIA_TYPE =
            arguments -> Request.Body.mediaType(Functions.argument(arguments, 0, String.class));

    private Snippets() {}

    /** {@code snippet("python", request)}: a request written down in a language, as plain text. */
    static TemplateMethodModelEx snippet(Configuration configuration) {
        return arguments -> {
            Language language = Language.of(Functions.argument(arguments, 0, String.class));
            Request request = Functions.argument(arguments, 1, Request.class);
            return write(configuration, language, request, filled(language, request));
        };
    }

    /**
     * {@code difference("python", plain, other)}: what another request changes in the program of a plain one, as HTML. Lines that go
     * are {@code del} elements and lines that come are {@code ins} elements, each with one line of the program before and after.
     */
    static TemplateMethodModelEx difference(Configuration configuration) {
        return arguments -> {
            Language language = Language.of(Functions.argument(arguments, 0, String.class));
            Request plain = Functions.argument(arguments, 1, Request.class);
            Request other = Functions.argument(arguments, 2, Request.class);
            return HTMLOutputFormat.INSTANCE.fromMarkup(LineDifference.html(
                    write(configuration, language, plain, filled(language, plain)),
                    write(configuration, language, other, filled(language, other))));
        };
    }

    /** {@code pieces("python", blanks)}: a request with holes, written down in a language, as JSON. */
    static TemplateMethodModelEx pieces(Configuration configuration) {
        Map<Blank, String> known = new ConcurrentHashMap<>();
        return arguments -> {
            Blank blank = new Blank(
                    Language.of(Functions.argument(arguments, 0, String.class)),
                    Functions.argument(arguments, 1, Blanks.class));
            String pieces = known.get(blank);
            if (pieces == null) {
                pieces = JsonText.line(blank.blanks().pieces(written(configuration, blank)));
                known.put(blank, pieces);
            }
            return pieces;
        };
    }

    /** Most models are asked in a few ways only, so each is written once. */
    private record Blank(Language language, Blanks blanks) {}

    /** Prints a part of a request on a line that is indented by {@code pad} and has {@code used} other characters. */
    private interface Part {
        String print(int pad, int used);
    }

    private static String written(Configuration configuration, Blank blank) throws TemplateModelException {
        Map<String, Part> holes = new HashMap<>();
        for (String name : List.of("body", "fields", "arguments")) {
            holes.put(name, (pad, used) -> blank.blanks().hole(name, pad, used));
        }
        return write(configuration, blank.language(), blank.blanks().request(), holes);
    }

    /**
     * What a template's {@code ${body(4, 12)}}, {@code ${fields(4)}} and {@code ${arguments(4)}} print; the numbers are how many spaces
     * the line is indented by that each is on, and how many other characters it has.
     */
    private static Map<String, Part> filled(Language language, Request request) {
        Literals literals = new Literals(language.notation());
        Request.Body body = request.body();
        return Map.of(
                "body", (pad, used) -> literals.value(body.values(), pad, used),
                "fields", (pad, used) -> literals.fields(body.values(), pad),
                "arguments",
                        (pad, used) -> literals.arguments(
                                body.values(), request.sdk().orElseThrow().known(), pad));
    }

    private static String write(
            Configuration configuration, Language language, Request request, Map<String, Part> parts)
            throws TemplateModelException {
        TextWriter out = new TextWriter(2048);
        try {
            Template template = configuration.getTemplate("snippets/" + language.id() + ".ftl");
            Map<String, Object> model = new HashMap<>();
            model.put("request", request);
            model.put("mediaType", MEDIA_TYPE);
            request.polling().ifPresent(polling -> model.put("tries", polling.tries()));
            parts.forEach((name, part) -> model.put(name, printing(part)));
            template.process(model, out);
        } catch (TemplateException | IOException e) {
            throw new TemplateModelException("the snippet \"" + language.id() + "\" cannot be written", e);
        }
        return out.toString().strip();
    }

    /** What is escaped already is not escaped again by the template's output format. */
    private static TemplateMethodModelEx printing(Part part) {
        return arguments -> {
            int used = arguments.size() < 2
                    ? 0
                    : Functions.argument(arguments, 1, Number.class).intValue();
            return markup(
                    part.print(Functions.argument(arguments, 0, Number.class).intValue(), used));
        };
    }

    private static TemplateModel markup(String text) throws TemplateModelException {
        return ((CommonMarkupOutputFormat<?>)
                        Environment.getCurrentEnvironment().getCurrentTemplate().getOutputFormat())
                .fromMarkup(text);
    }
}
