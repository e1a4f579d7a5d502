package dev.vitrine.render;

import dev.vitrine.wording.Markdown;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The functions of templates that write Markdown; what they return is printed as it is. */
final class MarkdownFunctions {
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    private MarkdownFunctions() {}

    /** {@code code(text)}: text as code within a line. */
    static TemplateMethodModelEx code() {
        return arguments -> MarkdownFormat.INSTANCE.fromMarkup(span(text(arguments, 0)));
    }

    /** {@code cell(text)}: text as code within a cell of a table, where a bar would end the cell even in code. */
    static TemplateMethodModelEx cell() {
        return arguments ->
                MarkdownFormat.INSTANCE.fromMarkup(span(text(arguments, 0)).replace("|", "\\|"));
    }

    /** {@code fence("python", text)}: lines of code. */
    static TemplateMethodModelEx fence() {
        return arguments -> MarkdownFormat.INSTANCE.fromMarkup(block(text(arguments, 0), text(arguments, 1)));
    }

    /** Lines of code between fences that are longer than any run of ticks in it. */
    static String block(String language, String text) {
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(text) + 1));
        return fence + language + "\n" + text.replace("\r", "") + "\n" + fence;
    }

    /** {@code address(origin, href)}: where a link leads, absolute, without the signs that could end it. */
    static TemplateMethodModelEx address() {
        return arguments -> {
            String href = text(arguments, 1);
            String absolute = href.startsWith("/") ? text(arguments, 0) + href : href;
            return MarkdownFormat.INSTANCE.fromMarkup(absolute.replace("(", "%28")
                    .replace(")", "%29")
                    .replace("<", "%3C")
                    .replace(">", "%3E")
                    .replace("\\", "%5C")
                    .replace("|", "%7C")
                    .replaceAll("[\\s\\p{Cntrl}]", "%20"));
        };
    }

    /** {@code source(page.description, origin, 2)}: an editor's Markdown without what pages leave out, its headings from level 2 on. */
    static TemplateMethodModelEx source() {
        return arguments -> MarkdownFormat.INSTANCE.fromMarkup(MarkdownSource.of(
                Functions.argument(arguments, 0, Markdown.class).source(),
                text(arguments, 1),
                Functions.argument(arguments, 2, Number.class).intValue()));
    }

    /** Code in ticks, more of them than it has itself; a tick or blank at its end needs a blank before the mark. */
    static String span(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.isBlank()) {
            return "";
        }
        int run = longestRun(line);
        String mark = "`".repeat(run + 1);
        String pad = run > 0 || line.startsWith(" ") || line.endsWith(" ") ? " " : "";
        return mark + pad + line + pad + mark;
    }

    private static int longestRun(String text) {
        return TICKS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        return Functions.argument(arguments, index, String.class);
    }
}
