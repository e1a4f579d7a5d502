package dev.vitrine.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes whatever a template prints so that it reads as it is in CommonMark and GitHub's tables: it stays on its line and in
 * its cell, and makes no markup, HTML or link.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markup> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    /** Line breaks and all else that cannot be seen; a text is one line. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\u2028\u2029]+");

    /**
     * What has a meaning wherever it is; an underscore within a word and an ampersand before a blank have none, and a
     * dollar sign before a digit begins no formula that could end. The colon of an address and the dot of {@code www.} are
     * those by which links are made of bare text, and a word between colons is an emoji on GitHub.
     */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*\\[\\]<>|~#@]"
            + "|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
            + "|&(?=[#\\p{L}])|\\$(?![0-9])|:(?=//|[a-z0-9_+-]+:)|(?i)(?<=www)\\.");

    /** What begins a list or underlines a heading where a line begins with it. */
    private static final Pattern START = Pattern.compile("^([-+=])|^(\\d{1,9})(?=[.)](\\s|$))");

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public String escapePlainText(String text) {
        String line = BLANK.matcher(text).replaceAll(" ");
        String signs = SIGN.matcher(line).replaceAll("\\\\$0");
        return START.matcher(signs)
                .replaceFirst(found -> found.group(1) != null ? "\\\\" + found.group(1) : found.group(2) + "\\\\");
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plain, String markup) {
        return new Markup(plain, markup);
    }

    /** Text that is Markdown already, or remembers that it is not. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        private Markup(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
