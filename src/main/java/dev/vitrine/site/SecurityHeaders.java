package dev.vitrine.site;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The security headers of a site, and the part of them that each page contains, for hosts that cannot set headers. Both content
 * security policies come from the same list of directives. A page does not need its own referrer policy, because the header
 * matches the default of browsers.
 */
public final class SecurityHeaders {
    /** One year. Neither subdomains nor the preload list: a catalog does not decide for other sites of its domain. */
    private static final String TRANSPORT = "max-age=31536000";

    /** Directives that browsers ignore in a {@code meta} element. */
    private static final String HEADER_ONLY = "frame-ancestors 'none'";

    private SecurityHeaders() {}

    /**
     * The headers for a site at an address. Only HTTPS sites may tell browsers never to use HTTP again.
     *
     * @param origins the origins that any page may reach; each page narrows them with a {@code meta} element
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
     * The content security policy of one page, for its {@code meta} element. It has all directives of the header except two:
     * browsers ignore {@code frame-ancestors} there, and requests are not upgraded, because pages are also viewed away from
     * their HTTPS address, as in a downloaded preview.
     *
     * @param origins the origins that the page may reach in addition to the site
     */
    public static String inPage(AllowedOrigins origins) {
        return content(origins);
    }

    /**
     * Everything comes from the site itself, without inline styles or scripts. Examples are links, never embedded, so the only
     * other hosts are those that a playground calls, or whose results it shows. Custom themes have to follow the same rules.
     * Requests to the local machine are not insecure, so they are not upgraded. Each origin occurs three times: with ten
     * origins of 30 characters, the policy has about 1,250 characters.
     */
    private static String content(AllowedOrigins origins) {
        boolean hasPlayground = !origins.equals(AllowedOrigins.NONE);
        // Data that a playground has in memory and shows: the file to send, and results in the response.
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
