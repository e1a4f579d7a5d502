package dev.vitrine.site;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The security headers of a site, and the part of them that a page carries itself, for hosts on which no header can be set.
 * Both content security policies are made from one list of directives. A page needs no referrer policy of its own: what the
 * header says is also what browsers do without it.
 */
public final class SecurityHeaders {
    /** One year. Neither subdomains nor the preload list: a catalog does not decide for other sites of its domain. */
    private static final String TRANSPORT = "max-age=31536000";

    /** What browsers ignore in a {@code meta} element. */
    private static final String HEADER_ONLY = "frame-ancestors 'none'";

    private SecurityHeaders() {}

    /**
     * For a site that lives at an address: only one that is HTTPS may ask browsers never to come by HTTP again.
     *
     * @param origins what some page of it may reach; each page narrows that to its own by a {@code meta} element
     */
    static SortedMap<String, String> of(URI base, AllowedOrigins origins) {
        boolean secure = "https".equals(base.getScheme());
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put(
                "Content-Security-Policy",
                String.join("; ", content(origins), HEADER_ONLY) + (secure ? "; upgrade-insecure-requests" : ""));
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        if (secure) {
            headers.put("Strict-Transport-Security", TRANSPORT);
        }
        return headers;
    }

    /**
     * The content security policy of one page, for its {@code meta} element. It has every directive of the header but two:
     * browsers ignore {@code frame-ancestors} there, and requests are not upgraded, because a page is also looked at before it
     * is at its HTTPS address, as in a downloaded preview.
     *
     * @param origins what the page may reach besides the site
     */
    public static String inPage(AllowedOrigins origins) {
        return content(origins);
    }

    /**
     * Everything comes from the site itself, and no style or script stands in a page. Examples are links, never embedded, so
     * no other host is needed but those that a playground asks, and shows the results of. A page that a theme of one's own
     * makes needs the same discipline. Requests to this machine are no insecure ones, so they are not upgraded. An origin of
     * 30 characters stands three times: ten come to about 1,250 characters with the rest.
     */
    private static String content(AllowedOrigins origins) {
        boolean hasPlayground = !origins.equals(AllowedOrigins.NONE);
        // What a playground has as bytes and shows: the file that is sent, and a result in the answer itself.
        String media = sources(origins.media(), hasPlayground ? " data: blob:" : "");
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src " + media,
                "font-src 'self'",
                "media-src " + media,
                "connect-src " + sources(origins.connect(), ""),
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'");
    }

    private static String sources(List<String> origins, String schemes) {
        return "'self'" + schemes + origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
