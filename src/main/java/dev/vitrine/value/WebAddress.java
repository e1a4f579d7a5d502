package dev.vitrine.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What has to hold for the address of a page, in a field and in Markdown alike, so that every reader can open it. */
public final class WebAddress {
    private static final int LAST_PORT = 65_535;

    /**
     * Names and numbers that mean the own machine or network: RFC 1122, 1918, 3927, 6598, 6761, 6762 and 8375, and names without a
     * dot.
     */
    private static final Pattern LOCAL = Pattern.compile("localhost|.*\\.(?:localhost|local|internal|lan|home\\.arpa)"
            + "|(?:0|10|127)\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*"
            + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*|[^.\\[]+"
            // IPv6 that begins with zeros is loopback or IPv4 in another form; RFC 4193 and 4291 have the rest.
            + "|\\[(?:0{1,4}:|:|f[cd]|fe[89ab]).*");

    private static final Pattern DOTS = Pattern.compile("(?:^|/)(?:\\.|%2[eE]){2}(?:/|$)");

    private WebAddress() {}

    private static Optional<URI> known(String text) {
        try {
            URI address = new URI(text);
            return Optional.of(address).filter(at -> at.getHost() != null && at.getPort() <= LAST_PORT);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether there is a host that a browser can ask: letters of other scripts have to be in their ASCII form. */
    public static boolean hasHost(String text) {
        return known(text).isPresent();
    }

    /** Whether the host is one that only its own machine or network can ask. */
    public static boolean isLocal(String text) {
        return known(text)
                .map(address -> address.getHost().toLowerCase(Locale.ROOT))
                .map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .filter(host -> LOCAL.matcher(host).matches())
                .isPresent();
    }

    /** Whether the address has a user name or password in it. */
    public static boolean hasSecret(String text) {
        return known(text).filter(address -> address.getRawUserInfo() != null).isPresent();
    }

    /** Whether the path goes up a folder, so that it is not the address under which a page is known. */
    public static boolean goesUp(String text) {
        return known(text)
                .filter(address -> address.getRawPath() != null
                        && DOTS.matcher(address.getRawPath()).find())
                .isPresent();
    }

    /** What is wrong with the address of a page, as the end of a sentence that begins with the address; absent if nothing is. */
    public static Optional<String> fault(String text) {
        if (!hasHost(text)) {
            return Optional.of("has no host name that can be used");
        }
        if (hasSecret(text)) {
            return Optional.of("has a name or a password in it");
        }
        if (isLocal(text)) {
            return Optional.of("is an address of your own machine or network");
        }
        return goesUp(text) ? Optional.of("has .. in its path") : Optional.empty();
    }
}
