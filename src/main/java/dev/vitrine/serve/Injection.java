package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The one thing by which a page differs from the page that a build writes: a reference to the script that reloads it. */
final class Injection {
    private static final String PLACE = "</head>";

    private Injection() {}

    /** The page with the script at the end of its head, or of the page where it has none. */
    static byte[] into(byte[] page, String edition) {
        // One character for each byte: what is not ASCII stays as it is.
        String text = new String(page, ISO_8859_1);
        int place = text.indexOf(PLACE);
        int end = place < 0 ? text.length() : place;
        return (text.substring(0, end) + script(edition) + text.substring(end)).getBytes(ISO_8859_1);
    }

    static String script(String edition) {
        return "<script src=\"/_vitrine/live.js\" data-edition=\"" + edition + "\" defer></script>\n";
    }
}
