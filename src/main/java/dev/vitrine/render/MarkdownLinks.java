package dev.vitrine.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import dev.vitrine.problem.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where the links of a record's Markdown lead. */
public final class MarkdownLinks {
    /** Text without any of these has no link, and needs no parser. */
    private static final Pattern LINKED = Pattern.compile("]\\(|]:|<https?:");

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private MarkdownLinks() {}

    /** The addresses of all links that reach the page, as they are typed. */
    public static List<Excerpt> of(String markdown) {
        if (!LINKED.matcher(markdown).find() || MARKDOWN.trouble(markdown).isPresent()) {
            return List.of();
        }
        List<Excerpt> links = new ArrayList<>();
        for (Node node : MARKDOWN.parse(markdown).getDescendants()) {
            boolean leads = node instanceof Link || node instanceof AutoLink || node instanceof Reference;
            if (leads && MarkdownHtml.isKept(((LinkNodeBase) node).getUrl())) {
                var address = ((LinkNodeBase) node).getUrl();
                links.add(new Excerpt(address.getStartOffset(), address.toString()));
            }
        }
        return links;
    }
}
