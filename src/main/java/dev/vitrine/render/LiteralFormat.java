package dev.vitrine.render;

import dev.vitrine.snippets.Quoting;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.core.OutputFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Escapes whatever a snippet's template prints for the string literal around it, so that data stays data: the counterpart
 * for programs of FreeMarker's HTML format. A template names its format in its first line.
 */
final class LiteralFormat extends CommonMarkupOutputFormat<LiteralFormat.Literal> {
    /** Inside {@code "…"} of Python. */
    static final LiteralFormat PYTHON =
            new LiteralFormat("Python", point -> sourceEscape(point, point > 0xffff ? "\\U%08x" : "\\u%04x"));

    /** Inside {@code "…"} of JavaScript; what would end or hide a script element is broken up as well. */
    static final LiteralFormat JAVASCRIPT =
            new LiteralFormat("JavaScriptLiteral", point -> point == '<' ? "\\x3c" : sourceEscape(point, "\\u{%x}"));

    /** Inside {@code '…'} of a POSIX shell, where only the quote itself has to be stepped around. */
    static final LiteralFormat SHELL = new LiteralFormat("Shell", point -> point == '\'' ? "'\\''" : null);

    /** Inside {@code "…"} of a POSIX shell, next to a variable. */
    static final LiteralFormat SHELL_DOUBLE_QUOTED =
            new LiteralFormat("ShellDoubleQuoted", point -> "\"\\$`".indexOf(point) >= 0 ? "\\" + (char) point : null);

    /** Inside {@code "…"} of Java. */
    static final LiteralFormat JAVA = new LiteralFormat("Java", quotedBy(Quoting.JAVA));

    /** Inside {@code "…"} of Go. */
    static final LiteralFormat GO = new LiteralFormat("Go", quotedBy(Quoting.GO));

    /** Inside {@code "…"} of PHP. */
    static final LiteralFormat PHP = new LiteralFormat("PHP", quotedBy(Quoting.PHP));

    static final List<OutputFormat> ALL = List.of(PYTHON, JAVASCRIPT, SHELL, SHELL_DOUBLE_QUOTED, JAVA, GO, PHP);

    private final String name;
    private final IntFunction<String> escape;

    /**
     * @param escape what a code point is written as; null where it stands for itself
     */
    private LiteralFormat(String name, IntFunction<String> escape) {
        this.name = name;
        this.escape = escape;
    }

    private static IntFunction<String> quotedBy(Quoting quoting) {
        return point -> quoting.inside(Character.toString(point));
    }

    private static String sourceEscape(int point, String format) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> hidden(point) ? String.format(Locale.ROOT, format, point) : null;
        };
    }

    /** Control characters, line separators, halves of pairs, and the marks that make source read other than it runs. */
    private static boolean hidden(int point) {
        boolean turnsText = point == 0x061c
                || (point >= 0x200e && point <= 0x200f)
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
        return turnsText
                || switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return null;
    }

    @Override
    public String escapePlainText(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            String escaped = escape.apply(point);
            if (escaped == null) {
                out.appendCodePoint(point);
            } else {
                out.append(escaped);
            }
        });
        return out.toString();
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
    protected Literal newTemplateMarkupOutputModel(String plain, String markup) {
        return new Literal(this, plain, markup);
    }

    /** Text that is escaped already, or remembers that it is not. */
    static final class Literal extends CommonTemplateMarkupOutputModel<Literal> {
        private final LiteralFormat format;

        private Literal(LiteralFormat format, String plain, String markup) {
            super(plain, markup);
            this.format = format;
        }

        @Override
        public LiteralFormat getOutputFormat() {
            return format;
        }
    }
}
