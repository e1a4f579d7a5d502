package dev.vitrine.render;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import freemarker.core.HTMLOutputFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of records as HTML that is safe to print: rendered, then passed through a list of what is allowed. Links lead to
 * {@code https:}, {@code mailto:} or a place on the site; pictures and raw HTML are dropped; headings nest
 * below those of the page. Thread-safe.
 */
final class MarkdownHtml {
    /** In UTF-16 units. */
    static final int LONGEST = 20_000;

    /** The parser may look for the end of a link at each bracket, in all of the rest of the text. */
    private static final int MOST_BRACKETS = 400;

    /**
     * Backslashes in a link's text that is not closed. The parser's pattern reads each of them in two ways and tries all
     * combinations, so 30 take minutes.
     */
    private static final int MOST_ESCAPES = 12;

    /** The longest text of a link, in UTF-16 units, as CommonMark has it. */
    private static final int LONGEST_LABEL = 999;

    /** Text that needs no more stack than any thread has. */
    private static final int SHORT = 500;
    /** Levels of quotes and lists within each other. */
    static final int DEEPEST = 30;

    /**
     * One line that holds no sign which Markdown or HTML gives a meaning: it is its own paragraph. Most answers are, and parsing
     * them would take a third of a page's time.
     */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}$€£¥][\\p{L}\\p{N}\\p{Sc} .,:;?'’()%/×–…-]*[\\p{L}\\p{N}.?!)]");

    private static final int DEEPEST_HEADING = 6;
    private static final Pattern LIST_MARK = Pattern.compile("([-*+]|\\d{1,9}[.)])(?=\\s|$)");
    private static final Pattern LIST_START = Pattern.compile("\\d{1,9}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final PolicyFactory ALLOWED = allowed();

    private final Parser parser;
    private final HtmlRenderer renderer;

    MarkdownHtml() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()));
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
        this.parser = Parser.builder(options).build();
        this.renderer = HtmlRenderer.builder(options).build();
    }

    /**
     * @param trouble why the text is printed as it was typed; absent where it was rendered
     */
    record Rendered(String html, Optional<String> trouble) {}

    /**
     * @param firstLevel of the HTML heading that the highest of the text's headings becomes: 2 where the text is below the
     *     page's {@code h1}. Those below it follow without a gap, whichever levels the editor used; none is deeper than 6
     */
    Rendered render(String source, int firstLevel) {
        if (source.length() <= LONGEST && PLAIN.matcher(source).matches()) {
            return new Rendered("<p>" + source + "</p>\n", Optional.empty());
        }
        Optional<String> trouble = trouble(source);
        if (trouble.isPresent()) {
            return asTyped(source, trouble.get());
        }
        return source.length() <= SHORT
                ? rendered(source, firstLevel)
                : LargeStack.call(() -> rendered(source, firstLevel));
    }

    private Rendered rendered(String source, int firstLevel) {
        try {
            Node document = parser.parse(source);
            nestHeadings(document, firstLevel);
            return new Rendered(ALLOWED.sanitize(renderer.render(document)), Optional.empty());
        } catch (StackOverflowError e) {
            return asTyped(source, "this Markdown nests too deep to be rendered");
        }
    }

    /** Why a text is not rendered but printed as it is typed, if that can be seen without rendering it. */
    Optional<String> trouble(String source) {
        if (source.length() > LONGEST) {
            return Optional.of("this Markdown is longer than " + LONGEST + " characters");
        }
        if (source.chars()
                        .filter(character -> character == '[' || character == '<')
                        .count()
                > MOST_BRACKETS) {
            return Optional.of(
                    "this Markdown has more than " + MOST_BRACKETS + " brackets that may begin a link or tag");
        }
        if (hasEscapesInOpenLabel(source)) {
            return Optional.of(
                    "this Markdown has a [ without its ], and more than " + MOST_ESCAPES + " backslashes after it");
        }
        return source.lines().anyMatch(line -> depth(line) > DEEPEST)
                ? Optional.of("this Markdown nests quotes or lists deeper than " + DEEPEST + " levels")
                : Optional.empty();
    }

    private static boolean hasEscapesInOpenLabel(String source) {
        for (int at = source.indexOf('['); at >= 0; at = source.indexOf('[', at + 1)) {
            if (openEscapes(source, at + 1) > MOST_ESCAPES) {
                return true;
            }
        }
        return false;
    }

    /** The number of backslashes in a link's text; zero if the text is closed on its line. A later line may be of another block. */
    private static int openEscapes(String source, int start) {
        int escapes = 0;
        boolean isFirstLine = true;
        int end = Math.min(source.length(), start + LONGEST_LABEL);
        for (int at = start; at < end && source.charAt(at) != '['; at++) {
            isFirstLine &= source.charAt(at) != '\n';
            if (source.charAt(at) == ']' && isFirstLine) {
                return 0;
            }
            if (source.charAt(at) == '\\') {
                escapes++;
                at++;
            }
        }
        return escapes;
    }

    Document parse(String source) {
        return source.length() <= SHORT ? parser.parse(source) : LargeStack.call(() -> parser.parse(source));
    }

    /**
     * Whether a link is still one after sanitizing.
     *
     * @param address as the parser gives it, with its escapes
     */
    static boolean isKept(CharSequence address) {
        String href = HTMLOutputFormat.INSTANCE.escapePlainText(Escaping.unescapeString(address));
        return ALLOWED.sanitize("<a href=\"" + href + "\">x</a>").startsWith("<a ");
    }

    private static void nestHeadings(Node document, int firstLevel) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof Heading heading) {
                while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
                    open.pop();
                }
                int level = firstLevel + open.size();
                open.push(heading.getLevel());
                heading.setLevel(Math.min(DEEPEST_HEADING, level));
            }
        }
    }

    private static Rendered asTyped(String source, String trouble) {
        String text = source.length() > LONGEST ? source.substring(0, LONGEST) + "…" : source;
        return new Rendered("<p>" + HTMLOutputFormat.INSTANCE.escapePlainText(text) + "</p>", Optional.of(trouble));
    }

    /** How many quotes and list items a line opens, counting two columns of indentation as one. */
    private static int depth(String line) {
        int depth = 0;
        int blanks = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            var mark = LIST_MARK.matcher(line).region(at, line.length());
            if (c == ' ' || c == '\t') {
                blanks += c == '\t' ? 4 : 1;
                at++;
            } else if (c == '>') {
                depth++;
                at++;
            } else if (mark.lookingAt()) {
                depth++;
                at = mark.end();
            } else {
                break;
            }
        }
        return depth + blanks / 2;
    }

    private static PolicyFactory allowed() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li")
                .allowElements("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr")
                .allowElements(MarkdownHtml::alignedByClass, "th", "td")
                .allowAttributes("align")
                .matching(ALIGNMENT)
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(LIST_START)
                .onElements("ol")
                .allowElements(MarkdownHtml::link, "a")
                .allowUrlProtocols("https", "mailto")
                .allowAttributes("href")
                .matching((AttributePolicy) MarkdownHtml::address)
                .onElements("a")
                .toFactory();
    }

    /** Attributes come as a flat list: name, value, name, value. */
    private static String alignedByClass(String element, List<String> attributes) {
        int align = attributes.indexOf("align");
        if (align >= 0) {
            String side = attributes.get(align + 1);
            attributes.set(align, "class");
            attributes.set(align + 1, "align-" + side);
        }
        return element;
    }

    /** A link without an address is no link; one to another site is not vouched for. */
    private static String link(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href < 0) {
            return null;
        }
        if (attributes.get(href + 1).regionMatches(true, 0, "https:", 0, 6)) {
            attributes.add("rel");
            attributes.add("nofollow noopener");
        }
        return element;
    }

    /** Refuses what browsers read as another site without naming a scheme: {@code //host}, {@code /\host}. */
    private static String address(String element, String attribute, String value) {
        String seen = value.replaceAll("[\\s\\p{Cntrl}]", "").replace('\\', '/');
        return seen.startsWith("//") ? null : value;
    }
}
