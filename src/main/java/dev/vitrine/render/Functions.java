package dev.vitrine.render;

import dev.vitrine.pages.PageOrigins;
import dev.vitrine.site.AllowedOrigins;
import dev.vitrine.site.SecurityHeaders;
import dev.vitrine.wording.Markdown;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;
import java.util.function.UnaryOperator;

/** The functions that templates may call, besides FreeMarker's own. */
final class Functions {
    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private Functions() {}

    /** {@code asset("css/vitrine.css")}: the address that an asset is published at. */
    static TemplateMethodModelEx asset(UnaryOperator<String> href) {
        return arguments -> href.apply(argument(arguments, 0, String.class));
    }

    /** {@code markdown(page.description, 2)}: the editor's Markdown as HTML that is safe to print, its headings from h2 on. */
    static TemplateMethodModelEx markdown() {
        return arguments -> {
            String source = argument(arguments, 0, Markdown.class).source();
            int firstLevel = argument(arguments, 1, Number.class).intValue();
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    MARKDOWN.render(source, firstLevel).html());
        };
    }

    /** {@code securityPolicy(head.reach)}: the content security policy of a page; without an argument, of one that reaches only the site. */
    static TemplateMethodModelEx securityPolicy() {
        return arguments -> {
            PageOrigins reach = arguments.isEmpty() ? PageOrigins.NONE : argument(arguments, 0, PageOrigins.class);
            // Origins have no character that ends an attribute, and "'" as an entity would make each page longer.
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    SecurityHeaders.inPage(new AllowedOrigins(reach.connect(), reach.media())));
        };
    }

    /** {@code highlight("python", text)}: code as HTML, its comments, strings and keywords marked. */
    static TemplateMethodModelEx highlight() {
        return arguments -> HTMLOutputFormat.INSTANCE.fromMarkup(
                Highlighter.html(argument(arguments, 0, String.class), argument(arguments, 1, String.class)));
    }

    static <T> T argument(List<?> arguments, int index, Class<T> type) throws TemplateModelException {
        Object value = index < arguments.size() ? DeepUnwrap.unwrap((TemplateModel) arguments.get(index)) : null;
        if (!type.isInstance(value)) {
            throw new TemplateModelException(
                    "argument " + (index + 1) + " should be a " + type.getSimpleName() + ", but is " + value);
        }
        return type.cast(value);
    }
}
