package dev.vitrine.render;

import dev.vitrine.problem.Checked;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
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
        Configuration configuration = new CheckedConfiguration(VERSION);
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
        configuration.setSharedVariable("difference", Snippets.difference(configuration));
        configuration.setSharedVariable("pieces", Snippets.pieces(configuration));
        configuration.setSharedVariable("securityPolicy", Functions.securityPolicy());
        configuration.setSharedVariable("highlight", Functions.highlight());
        configuration.setSharedVariable("source", MarkdownFunctions.source());
        configuration.setSharedVariable("code", MarkdownFunctions.code());
        configuration.setSharedVariable("cell", MarkdownFunctions.cell());
        configuration.setSharedVariable("fence", MarkdownFunctions.fence());
        configuration.setSharedVariable("address", MarkdownFunctions.address());
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
            BoundedRun.process(configuration.getTemplate(template), model, out);
            return Checked.of(out.toByteArray());
        } catch (TemplateNotFoundException e) {
            return Checked.failed(TemplateProblems.missing(e, subject));
        } catch (ParseException e) {
            return Checked.failed(TemplateProblems.unreadable(e, subject));
        } catch (TemplateException e) {
            return Checked.failed(TemplateProblems.failed(e, template, subject));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read templates/" + template, e);
        }
    }
}
