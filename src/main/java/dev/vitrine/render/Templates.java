package dev.vitrine.render;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

/** FreeMarker, set up so that the same input gives the same bytes anywhere, and its errors as problems. */
final class Templates {
    static final Version VERSION = Configuration.VERSION_2_3_35;

    private Templates() {}

    /** A configuration that reads templates in this way, with the functions that they may call. */
    static Configuration configuration(TemplateLoader loader) {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(loader);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setRegisteredCustomOutputFormats(
                Stream.concat(LiteralFormat.ALL.stream(), Stream.of(MarkdownFormat.INSTANCE))
                        .toList());
        configuration.setObjectWrapper(new ViewWrapper(VERSION));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setSharedVariable("markdown", Functions.markdown());
        configuration.setSharedVariable("snippet", Snippets.snippet(configuration));
        configuration.setSharedVariable("pieces", Snippets.pieces(configuration));
        configuration.setSharedVariable("securityPolicy", Functions.securityPolicy());
        configuration.setSharedVariable("highlight", Functions.highlight());
        configuration.setSharedVariable("source", MarkdownFunctions.source());
        configuration.setSharedVariable("code", MarkdownFunctions.code());
        configuration.setSharedVariable("cell", MarkdownFunctions.cell());
        configuration.setSharedVariable("fence", MarkdownFunctions.fence());
        configuration.setSharedVariable("address", MarkdownFunctions.address());
        configuration.setSharedVariable("arrangement", Functions.arrangement(configuration.getObjectWrapper()));
        configuration.setSharedVariable("fillers", Functions.fillers(configuration.getObjectWrapper()));
        return configuration;
    }

    /**
     * Renders a template to UTF-8.
     *
     * @param template its path below {@code templates/}
     * @param subject what it is rendered for, as a message names it: "the page /models/"
     */
    static Checked<byte[]> process(
            Configuration configuration, String template, Map<String, Object> model, String subject) {
        Utf8Writer out = new Utf8Writer(64 * 1024);
        try {
            configuration.getTemplate(template).process(model, out);
            return Checked.of(out.toByteArray());
        } catch (TemplateNotFoundException e) {
            return Checked.failed(
                    problem(Location.ofFile("templates/" + e.getTemplateName()), subject, "there is no such template"));
        } catch (ParseException e) {
            Location place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
            return Checked.failed(problem(place, subject, e.getEditorMessage()));
        } catch (TemplateException e) {
            return Checked.failed(problem(e, template, subject));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read templates/" + template, e);
        }
    }

    private static Problem problem(TemplateException failure, String template, String subject) {
        TemplateException innermost = failure;
        while (innermost.getCause() instanceof TemplateException cause) {
            innermost = cause;
        }
        if (innermost.getCause() instanceof ParseException unreadable) {
            Location place =
                    place(unreadable.getTemplateName(), unreadable.getLineNumber(), unreadable.getColumnNumber());
            return problem(place, subject, unreadable.getEditorMessage());
        }
        TemplateException placed = innermost.getLineNumber() == null ? failure : innermost;
        String name = placed.getTemplateSourceName() == null ? template : placed.getTemplateSourceName();
        Location place = place(name, placed.getLineNumber(), placed.getColumnNumber());
        if (innermost instanceof InvalidReferenceException missing && missing.getBlamedExpressionString() != null) {
            String what = missing.getBlamedExpressionString();
            return Problem.of(
                    RenderRules.TEMPLATE_ERROR,
                    place,
                    "while rendering " + subject + ": there is no " + what,
                    "if it may be missing, ask first: <#if " + what + "??>…</#if>");
        }
        return problem(place, subject, innermost.getMessageWithoutStackTop());
    }

    private static Location place(String template, Integer line, Integer column) {
        String path = "templates/" + template;
        return line == null || line <= 0 ? Location.ofFile(path) : new Location(path, line, Math.max(1, column), 0);
    }

    /** FreeMarker's own messages end in tips about its language, after a rule of dashes: those are left out. */
    private static Problem problem(Location place, String subject, String message) {
        String words = message == null ? "it failed" : message;
        int tip = words.indexOf("\n----");
        String first = (tip < 0 ? words : words.substring(0, tip))
                .replaceAll("\\[in template .*?]", "")
                .strip()
                .replaceAll("\\s+", " ");
        return Problem.of(RenderRules.TEMPLATE_ERROR, place, "while rendering " + subject + ": " + first);
    }
}
