package dev.vitrine.site;

import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;

/** What keeps a browser from doing with a page what its publisher did not mean. */
final class SecurityHeaders {
    /**
     * Everything comes from the site itself, and no style or script stands in a page. Examples are links, never embedded, so
     * no other host is needed. A page that a theme of one's own makes needs the same discipline.
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** One year. Neither subdomains nor the preload list: a catalog does not decide for other sites of its domain. */
    private static final String TRANSPORT = "max-age=31536000";

    private SecurityHeaders() {}

    /** For a site that lives at an address: only one that is HTTPS may ask browsers never to come by HTTP again. */
    static SortedMap<String, String> of(URI base) {
        boolean secure = "https".equals(base.getScheme());
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("Content-Security-Policy", CONTENT + (secure ? "; upgrade-insecure-requests" : ""));
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        if (secure) {
            headers.put("Strict-Transport-Security", TRANSPORT);
        }
        return headers;
    }
}
