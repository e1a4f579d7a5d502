package dev.vitrine.review;

import dev.vitrine.problem.Printable;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of records in Markdown as GitHub reads it. The records may be a stranger's: what comes out makes no HTML, link, image,
 * mention, reference to an issue, formula, table cell or end of code, and hides no character. Text that is surely harmless
 * stays as it is; all other text becomes code, in which GitHub looks for none of these.
 */
final class MarkdownText {
    /**
     * Letters, figures and the signs of our own sentences. A dollar is before a figure, so that no two make a formula; a
     * colon before a space, so that it makes no address and no emoji; an underscore within a word, where it stresses nothing; a plus or hyphen begins no text, nor does a number a
     * list.
     */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?![-+]|\\d+[.)]( |$))(?:[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
                    + "0-9 \u00a0.,;'’“”\"()/+%?×÷→−–…⏎€£¥₹₩&-]|\\$(?=\\d)|:(?= |$)|(?<=[a-z])_(?=[a-z]))*+");

    /** What GitHub makes a link of without being asked: an address, a commit, an issue. */
    private static final Pattern LINKED =
            Pattern.compile("www\\.|//|\\b[0-9a-fA-F]{7,}\\b|\\bGH-\\d", Pattern.CASE_INSENSITIVE);

    /**
     * What ends code in ticks or a cell; and what is made harmless in every comment, code or not, where it would then show as an
     * entity.
     */
    private static final Pattern UNFIT_FOR_TICKS = Pattern.compile("[`|\\\\<&]|\\$(?![0-9])");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ,.'()/-]");

    private MarkdownText() {}

    /** Text within a sentence. */
    static String of(String text) {
        String line = Printable.of(text.strip());
        boolean harmless =
                HARMLESS.matcher(line).matches() && !LINKED.matcher(line).find();
        return harmless ? line.replace("&", "&amp;") : code(text);
    }

    /** Text as code: a field's name, a value. */
    static String code(String text) {
        String line = Printable.of(text.strip());
        if (line.isEmpty()) {
            return "(empty)";
        }
        return UNFIT_FOR_TICKS.matcher(line).find() ? "<code>" + encoded(line) + "</code>" : "`" + line + "`";
    }

    /** Every sign that could mean anything as a character reference. */
    private static String encoded(String text) {
        Matcher signs = SIGNS.matcher(text);
        return signs.replaceAll(sign -> "&#" + sign.group().codePointAt(0) + ";");
    }

    /** A link, where the address is one of the web that cannot deceive; its text alone where it is not. */
    static String link(String text, URI address) {
        boolean safe =
                "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        return safe ? "[" + of(text) + "](<" + destination(address) + ">)" : of(text);
    }

    /** The address in ASCII, without the signs that could end it. */
    private static String destination(URI address) {
        return address.toASCIIString()
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("|", "%7C")
                .replace("`", "%60")
                .replace("&", "&amp;");
    }
}
