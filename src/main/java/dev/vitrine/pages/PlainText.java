package dev.vitrine.pages;

import java.util.regex.Pattern;

/** Between Markdown and plain text. */
final class PlainText {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~!])");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("(\\*\\*|__|[*`]|^#{1,6} |^> |^[-+] )", Pattern.MULTILINE);

    private PlainText() {}

    /** Text that Markdown must show as it is: names may hold any of its signs. */
    static String asMarkdown(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$1");
    }

    /** What is left of Markdown for a machine that wants words only: links as their text, no marks, one line. */
    static String of(Markdown markdown) {
        String words = LINK.matcher(markdown.source()).replaceAll("$1");
        return MARKS.matcher(words)
                .replaceAll("")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]<>#|~!])", "$1")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
