package dev.vitrine.render;

import dev.vitrine.snippets.Language;
import java.util.HashMap;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Code as HTML whose comments, strings, keywords and numbers are marked, so that it is quicker to read. Its text is the
 * code, character for character: what is copied from the page runs.
 */
final class Highlighter {
    /** A maker is not safe for threads, and costs more than its work on a snippet. */
    private static final ThreadLocal<Map<String, TokenMaker>> MAKERS = ThreadLocal.withInitial(HashMap::new);

    private Highlighter() {}

    private static TokenMaker maker(String style) {
        return TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
    }

    /** The code, escaped and marked; the language by the snippet's id. */
    static String html(String language, String code) {
        TokenMaker tokens = MAKERS.get().computeIfAbsent(Language.of(language).syntax(), Highlighter::maker);
        MarkedText html = new MarkedText(code.length() * 2);
        int state = TokenTypes.NULL;
        String between = "";
        for (String line : code.split("\n", -1)) {
            html.append(Mark.NONE, between);
            between = "\n";
            Token token = tokens.getTokenList(segment(line), state, 0);
            while (token != null && token.isPaintable()) {
                html.append(mark(token.getType()), token.getLexeme());
                state = token.getType();
                token = token.getNextToken();
            }
            // The token after the last one says in what the line ends, such as a string that goes on.
            state = token == null ? state : token.getType();
        }
        return html.end();
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    private static Mark mark(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION -> Mark.COMMENT;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> Mark.STRING;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> Mark.KEYWORD;
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT ->
                Mark.NUMBER;
            default -> Mark.NONE;
        };
    }

    /**
     * How a kind of text is marked: by the shortest elements that mean as much as a {@code span}, because a page has a
     * thousand of them, and by a class where two kinds share one.
     */
    private enum Mark {
        NONE("", ""),
        COMMENT("<i class=\"c\">", "</i>"),
        STRING("<i>", "</i>"),
        KEYWORD("<b>", "</b>"),
        NUMBER("<b class=\"n\">", "</b>");

        private final String start;
        private final String end;

        Mark(String start, String end) {
            this.start = start;
            this.end = end;
        }
    }

    /** HTML that grows. What is marked alike, with nothing but space between, is one element. */
    private static final class MarkedText {
        private final StringBuilder html;
        private Mark mark = Mark.NONE;

        /** The space since the last text, which is in its element only if more of its kind follows. */
        private String space = "";

        MarkedText(int length) {
            html = new StringBuilder(length);
        }

        void append(Mark next, String text) {
            if (text.isBlank()) {
                space += text;
                return;
            }
            if (next == mark) {
                html.append(space);
            } else {
                html.append(mark.end).append(space).append(next.start);
            }
            html.append(escaped(text));
            mark = next;
            space = "";
        }

        String end() {
            return html.append(mark.end).append(space).toString();
        }

        /** Quotes stand for themselves outside attributes, and code is full of them. */
        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
