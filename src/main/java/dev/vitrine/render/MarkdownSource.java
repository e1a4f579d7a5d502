package dev.vitrine.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An editor's Markdown as it may stand in a document of Markdown: without raw HTML, pictures and links that no page would
 * show, its headings below those of the document. What cannot be made so is shown as code.
 */
final class MarkdownSource {
    /** Text without any of these has nothing to take out. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[<\\[#]|(?m:^ {0,3}(=+|-+)\\s*$)");

    private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$(?![0-9])");

    private static final Pattern LEADING_LINES = Pattern.compile("^(\\s*\n)+");

    /** What is taken out may leave something behind that makes a new tag: then again, so often. */
    private static final int ROUNDS = 4;

    private static final int DEEPEST_HEADING = 6;
    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    private MarkdownSource() {}

    private record Edit(int from, int to, String text) {}

    /**
     * @param origin what is before links within the site, so that they lead there from anywhere: {@code https://host}
     * @param firstLevel of the highest heading
     */
    static String of(String source, String origin, int firstLevel) {
        String text =
                LEADING_LINES.matcher(source.replace("\r", "")).replaceFirst("").stripTrailing();
        for (int round = 0; round < ROUNDS && MARKDOWN.trouble(text).isEmpty(); round++) {
            List<Edit> edits = SUSPICIOUS.matcher(text).find() ? removals(MARKDOWN.parse(text)) : List.of();
            if (edits.isEmpty()) {
                String plain = apply(text, formulas(text));
                // Escaped dollar signs are backslashes, too.
                if (MARKDOWN.trouble(plain).isPresent()) {
                    break;
                }
                String linked = closed(apply(plain, links(plain, origin)));
                return apply(linked, headings(linked, firstLevel));
            }
            text = apply(text, edits);
        }
        return asTyped(source);
    }

    private static String asTyped(String source) {
        String shown =
                source.length() > MarkdownHtml.LONGEST ? source.substring(0, MarkdownHtml.LONGEST) + "…" : source;
        return MarkdownFunctions.block("", shown);
    }

    private static List<Edit> removals(Node document) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            removal(node).ifPresent(edits::add);
        }
        return edits;
    }

    private static Optional<Edit> removal(Node node) {
        if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            return Optional.of(edit(node, node instanceof HtmlBlockBase ? "\n" : ""));
        }
        if (node instanceof Image || node instanceof ImageRef) {
            return Optional.of(edit(node, ""));
        }
        boolean leads = node instanceof Link || node instanceof AutoLink || node instanceof Reference;
        if (!leads || MarkdownHtml.isKept(((LinkNodeBase) node).getUrl())) {
            return Optional.empty();
        }
        return Optional.of(edit(node, node instanceof Link link ? link.getText().toString() : ""));
    }

    private static Edit edit(Node node, String text) {
        return new Edit(node.getStartOffset(), node.getEndOffset(), text);
    }

    /** A block of code that is left open ends with the text, and not with the document around it. */
    private static String closed(String text) {
        if (!text.contains("```") && !text.contains("~~~")) {
            return text;
        }
        return MARKDOWN.parse(text).getLastChild() instanceof FencedCodeBlock block
                        && block.getClosingFence().isEmpty()
                ? text + "\n" + block.getOpeningFence()
                : text;
    }

    /** GitHub makes formulas of what is between dollar signs, and pages do not. One before a digit ends none. */
    private static List<Edit> formulas(String text) {
        List<Edit> edits = new ArrayList<>();
        if (FORMULA.matcher(text).find()) {
            for (Node node : MARKDOWN.parse(text).getDescendants()) {
                if (node instanceof Text words && !(words.getParent() instanceof Code)) {
                    FORMULA.matcher(words.getChars()).results().forEach(found -> {
                        int at = words.getStartOffset() + found.start();
                        edits.add(new Edit(at, at, "\\"));
                    });
                }
            }
        }
        return edits;
    }

    private static List<Edit> links(String text, String origin) {
        List<Edit> edits = new ArrayList<>();
        if (text.contains("](/") || text.contains("]: /")) {
            for (Node node : MARKDOWN.parse(text).getDescendants()) {
                if (node instanceof LinkNodeBase link && link.getUrl().startsWith("/")) {
                    int at = link.getUrl().getStartOffset();
                    edits.add(new Edit(at, at, origin));
                }
            }
        }
        return edits;
    }

    private static List<Edit> headings(String text, int firstLevel) {
        if (!SUSPICIOUS.matcher(text).find()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Node node : MARKDOWN.parse(text).getDescendants()) {
            if (node instanceof Heading heading) {
                while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
                    open.pop();
                }
                int level = Math.min(DEEPEST_HEADING, firstLevel + open.size());
                open.push(heading.getLevel());
                String words = heading.getText().toString().replace("\n", " ");
                edits.add(edit(heading, "#".repeat(level) + " " + words));
            }
        }
        return edits;
    }

    /** Makes the edits that do not lie within another. */
    private static String apply(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.stream()
                .sorted(Comparator.comparing(Edit::from).thenComparing(Edit::to, Comparator.reverseOrder()))
                .toList()) {
            if (edit.from() >= at) {
                out.append(text, at, edit.from()).append(edit.text());
                at = edit.to();
            }
        }
        return out.append(text.substring(at)).toString();
    }
}
