package dev.vitrine.wording;

import java.util.regex.Pattern;

/** Between Markdown and plain text. */
public final class PlainText {
    private static final String SIGNS = "[\\\\`*_{}\\[\\]<>#|~!&]";
    private static final Pattern SIGN = Pattern.compile(SIGNS);
    private static final Pattern LINK = Pattern.compile("!?(?<!\\\\)\\[([^\\[\\]]*+)]\\([^)\\[]*+\\)");

    private static final Pattern MARKED = Pattern.compile("^[-+] |\\n|" + SIGNS);

    /** A sign that was escaped, which stays, or a mark, which goes. */
    private static final Pattern MARKS =
            Pattern.compile("\\\\(" + SIGNS + ")|\\*\\*|__|[*`]|^#{1,6} |^> |^[-+] ", Pattern.MULTILINE);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** Text that Markdown must show as it is: names may hold any of its signs. */
    public static String asMarkdown(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }

    /** What is left of Markdown for a machine that wants words only: links as their text, no marks, one line. */
    public static String of(Markdown markdown) {
        String source = markdown.source();
        String words = MARKED.matcher(source).find() ? unmarked(source) : source;
        return SPACE.matcher(words).replaceAll(" ").trim();
    }

    private static String unmarked(String source) {
        String words = LINK.matcher(source).replaceAll("$1");
        return MARKS.matcher(words).replaceAll("$1");
    }
}
