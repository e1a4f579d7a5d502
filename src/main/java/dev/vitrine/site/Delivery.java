package dev.vitrine.site;

import dev.vitrine.site.FilePattern.All;
import dev.vitrine.site.FilePattern.Ending;
import dev.vitrine.site.FilePattern.Folder;
import dev.vitrine.site.FilePattern.One;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rules for serving the files of a site. The configurations of hosts, the dev server and deploys are all based on them.
 */
public final class Delivery {
    /** For files whose names change with their content. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For all other files: cached, but revalidated each time. */
    public static final String REVALIDATED = "public, max-age=0, must-revalidate";

    /** Folders with content-addressed files. */
    private static final List<String> FINGERPRINTED = List.of("assets/", "cards/");

    /** Files for programs and feed readers, which scripts of any site may read. */
    private static final List<String> OPEN = List.of("atom", "csv", "ics", "json", "md", "osdx", "txt", "xml");

    /** Documents of one thing, which list no others: below a model's page, and one record of the API. */
    private static final Pattern OF_ONE_THING = Pattern.compile("models/[^/]+/[^/]+/.+|api/v\\d+/\\w+/.+");

    /** The delivery of a site without redirects on a local server. */
    public static final Delivery STANDARD = of(URI.create("http://localhost/"), Collections.emptySortedMap());

    private final URI base;
    private final SortedMap<String, String> redirects;
    private final AllowedOrigins origins;
    private final List<HeaderRule> rules;

    private Delivery(URI base, SortedMap<String, String> redirects, AllowedOrigins origins) {
        this.base = base;
        this.redirects = Collections.unmodifiableSortedMap(new TreeMap<>(redirects));
        this.origins = origins;
        this.rules = rules(base, origins);
    }

    /** The delivery of a site whose pages use no other origins. */
    public static Delivery of(URI base, SortedMap<String, String> redirects) {
        return of(base, redirects, AllowedOrigins.NONE);
    }

    /**
     * Creates the delivery of a site.
     *
     * @param base the address of the site: {@code https://host/} or {@code https://host/catalog/}, with or without the last
     *     slash
     * @param redirects addresses that redirect, and their targets; both relative to the site's home: {@code models/luma/ray/}
     *     to {@code models/luma/ray-2/}
     * @param origins the origins that some of its pages may reach in addition to the site
     */
    public static Delivery of(URI base, SortedMap<String, String> redirects, AllowedOrigins origins) {
        return new Delivery(base, redirects, origins);
    }

    private static List<HeaderRule> rules(URI base, AllowedOrigins origins) {
        SortedMap<String, String> all = SecurityHeaders.of(base, origins);
        all.put("Cache-Control", REVALIDATED);
        List<HeaderRule> rules = new ArrayList<>();
        rules.add(new HeaderRule(new All(), all));
        FINGERPRINTED.forEach(folder -> rules.add(HeaderRule.of(new Folder(folder), "Cache-Control", FOR_EVER)));
        OPEN.forEach(ending -> rules.add(HeaderRule.of(new Ending(ending), "Access-Control-Allow-Origin", "*")));
        rules.add(HeaderRule.of(new One("404.html"), "X-Robots-Tag", "noindex"));
        return List.copyOf(rules);
    }

    /**
     * The stage in which a file is published. A file may refer only to files of earlier stages, so that no visitor finds a
     * broken reference.
     */
    public enum Turn {
        /** Style sheets, scripts, pictures: named by pages, naming none. */
        ASSETS,
        /** Pages and documents of one thing. */
        PAGES,
        /** The files that list pages: the home page, listings, feeds, sitemaps. */
        INDEXES
    }

    /**
     * The headers of the response for a file of the site, by name.
     *
     * @param file relative to the site's folder: {@code models/index.html}, or its compressed copy {@code
     *     models/index.html.br}
     */
    public SortedMap<String, String> headers(String file) {
        SortedMap<String, String> headers = new TreeMap<>();
        String plain = plain(file);
        rules.stream().filter(rule -> rule.files().matches(plain)).forEach(rule -> headers.putAll(rule.headers()));
        headers.put("Content-Type", ContentTypes.of(plain));
        ContentTypes.coding(file).ifPresent(coding -> headers.put("Content-Encoding", coding.name()));
        return headers;
    }

    /** The stage in which a file is published; a compressed copy has the stage of its original. */
    public Turn turn(String file) {
        String plain = plain(file);
        if (FINGERPRINTED.stream().anyMatch(plain::startsWith)) {
            return Turn.ASSETS;
        }
        return OF_ONE_THING.matcher(plain).matches() ? Turn.PAGES : Turn.INDEXES;
    }

    /**
     * The rules for headers, from general to specific: if two rules set the same header, the later one wins. They do not set
     * {@code Content-Type}; see {@link ContentTypes}.
     */
    public List<HeaderRule> rules() {
        return rules;
    }

    /** Addresses that redirect, and their targets; both relative to the site's home, with a slash at the end. */
    public SortedMap<String, String> redirects() {
        return redirects;
    }

    /** The origins that some of the site's pages may reach in addition to the site. */
    public AllowedOrigins origins() {
        return origins;
    }

    /** The address of the site, as it was given. */
    public URI base() {
        return base;
    }

    /** The path of the site's home on its host: {@code /}, or {@code /catalog/}. */
    public String home() {
        String path = Optional.ofNullable(base.getRawPath()).orElse("");
        return path.endsWith("/") ? path : path + "/";
    }

    private static String plain(String file) {
        return ContentTypes.coding(file).map(ContentTypes.Coding::plain).orElse(file);
    }
}
