package dev.vitrine.render;

import dev.vitrine.snippets.Language;
import freemarker.core.HTMLOutputFormat;
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
        StringBuilder html = new StringBuilder(code.length() * 2);
        int state = TokenTypes.NULL;
        String between = "";
        for (String line : code.split("\n", -1)) {
            html.append(between);
            between = "\n";
            Token token = tokens.getTokenList(segment(line), state, 0);
            while (token != null && token.isPaintable()) {
                append(token, html);
                state = token.getType();
                token = token.getNextToken();
            }
            // The token after the last one says in what the line ends, such as a string that goes on.
            state = token == null ? state : token.getType();
        }
        return html.toString();
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    private static void append(Token token, StringBuilder html) {
        String kind = kind(token.getType());
        String text = escaped(token.getLexeme());
        if (kind.isEmpty() || text.isBlank()) {
            html.append(text);
        } else {
            html.append("<span class=\"")
                    .append(kind)
                    .append("\">")
                    .append(text)
                    .append("</span>");
        }
    }

    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION -> "c";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> "s";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> "k";
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT ->
                "n";
            default -> "";
        };
    }

    private static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }
}
