package dev.vitrine.wording;

/** Text that XML can hold: some characters may not stand in it, however they are escaped. */
public final class XmlText {
    private XmlText() {}

    /** The text without control characters, lone surrogates and what is no character (XML 1.0, production 2). */
    public static String of(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xfffe)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
