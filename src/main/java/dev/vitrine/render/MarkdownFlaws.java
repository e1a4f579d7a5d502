package dev.vitrine.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.vitrine.problem.Flaw;
import dev.vitrine.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what of a record's Markdown would not reach the page: raw HTML, pictures, and links that are not https. */
public final class MarkdownFlaws {
    /** Text without any of these signs has neither tags nor links, and needs no parser. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[<\\[]");

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z]+)");

    /** How Markdown says what a tag says. */
    private static final Map<String, String> IN_MARKDOWN = Map.ofEntries(
            Map.entry("b", "write **bold**"),
            Map.entry("strong", "write **bold**"),
            Map.entry("i", "write *italic*"),
            Map.entry("em", "write *italic*"),
            Map.entry("code", "write `code`"),
            Map.entry("a", "write [words](https://…)"),
            Map.entry("br", "leave a line empty to begin a new paragraph"),
            Map.entry("p", "leave a line empty to begin a new paragraph"),
            Map.entry("ul", "begin each line of the list with a hyphen"),
            Map.entry("li", "begin each line of the list with a hyphen"),
            Map.entry("script", "delete it"),
            Map.entry("style", "delete it"),
            Map.entry("iframe", "delete it, or link to it"));

    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private MarkdownFlaws() {}

    /** All that the page would leave out of a text, in its order. */
    public static List<Flaw> of(String markdown) {
        Optional<String> trouble = MARKDOWN.trouble(markdown);
        if (trouble.isPresent()) {
            String message = trouble.get() + ", so it would be printed as it is typed";
            return List.of(new Flaw(RenderRules.MARKDOWN_AS_TYPED, 0, "", message, Optional.of("make it simpler")));
        }
        if (!SUSPICIOUS.matcher(markdown).find()) {
            return List.of();
        }
        List<Flaw> flaws = new ArrayList<>();
        for (Node node : MARKDOWN.parse(markdown).getDescendants()) {
            flaw(node).ifPresent(flaws::add);
        }
        return flaws;
    }

    private static Optional<Flaw> flaw(Node node) {
        if (node instanceof HtmlInlineComment || node instanceof HtmlCommentBlock) {
            return Optional.of(flaw(node, "HTML comments are left out of the page", "write it as a YAML comment, # …"));
        }
        if ((node instanceof HtmlInline && !node.getChars().startsWith("</")) || node instanceof HtmlBlock) {
            return Optional.of(html(node));
        }
        if (node instanceof Image || node instanceof ImageRef) {
            return Optional.of(flaw(node, "pictures are left out of the page", "link to it: delete the !"));
        }
        Optional<CharSequence> address = address(node);
        return address.filter(it -> !MarkdownHtml.isKept(it))
                .map(it -> link(node))
                .or(() -> address.flatMap(it -> unusable(node, Escaping.unescapeString(it))));
    }

    private static Flaw html(Node node) {
        var tag = TAG.matcher(node.getChars());
        String name = tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        String hint =
                IN_MARKDOWN.getOrDefault(name, "write it in Markdown, or in `backticks` to show it as it is typed");
        return flaw(node, "HTML is left out of the page", hint);
    }

    /** Where a link leads; a link by name says so where the name is defined. */
    private static Optional<CharSequence> address(Node node) {
        if (node instanceof Link || node instanceof AutoLink || node instanceof Reference) {
            return Optional.of(((LinkNodeBase) node).getUrl());
        }
        return Optional.empty();
    }

    /** A link that reaches the page and leads where no reader can go, by the rules of fields. */
    private static Optional<Flaw> unusable(Node node, String address) {
        return Optional.of(address)
                .filter(it -> it.regionMatches(true, 0, "https:", 0, "https:".length()))
                .flatMap(WebAddress::fault)
                .map(fault -> new Flaw(
                        RenderRules.LINK_UNUSABLE,
                        node.getStartOffset(),
                        node.getChars().toString().lines().findFirst().orElse(""),
                        "the link \"" + address + "\" " + fault,
                        Optional.of("write the https:// address of a page that others can open, or delete the link")));
    }

    private static Flaw link(Node node) {
        String typed = node.getChars().toString();
        int http = typed.indexOf("http://");
        return flaw(
                node,
                "only links to https addresses and within the site reach the page",
                http < 0
                        ? "write an address that begins with https://, or delete the link"
                        : "write https://" + address(typed, http + "http://".length()));
    }

    private static String address(String link, int from) {
        int end = from;
        while (end < link.length() && " )>\"".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        return link.substring(from, end);
    }

    private static Flaw flaw(Node node, String message, String hint) {
        String text = node.getChars().toString().lines().findFirst().orElse("");
        return new Flaw(RenderRules.MARKDOWN_UNSAFE, node.getStartOffset(), text, message, Optional.of(hint));
    }
}
