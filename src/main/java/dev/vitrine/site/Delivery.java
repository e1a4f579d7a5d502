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
 * How the files of a site are to be sent, whoever sends them: the configurations of hosts, the dev server and a deploy all
 * are made from its rules.
 */
public final class Delivery {
    /** For files whose name changes with what they hold. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For everything else: kept, and asked after each time. */
    public static final String REVALIDATED = "public, max-age=0, must-revalidate";

    /** Folders whose files are named by a hash of what they hold. */
    private static final List<String> FINGERPRINTED = List.of("assets/", "cards/");

    /** What programs and feed readers fetch, which scripts of any site may read. */
    private static final List<String> OPEN = List.of("atom", "csv", "ics", "json", "md", "osdx", "txt", "xml");

    /** Documents of one thing, which list no others: below a model's page, and one record of the API. */
    private static final Pattern OF_ONE_THING = Pattern.compile("models/[^/]+/[^/]+/.+|api/v\\d+/\\w+/.+");

    /** What a site without redirects is sent with by a server on one's own machine. */
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

    /** How a site is sent whose pages reach nothing but itself. */
    public static Delivery of(URI base, SortedMap<String, String> redirects) {
        return of(base, redirects, AllowedOrigins.NONE);
    }

    /**
     * How a site is sent.
     *
     * @param base where it lives: {@code https://host/} or {@code https://host/catalog/}, with or without the last slash
     * @param redirects addresses that only lead on, and where to; both relative to the site's home: {@code models/luma/ray/} to
     *     {@code models/luma/ray-2/}
     * @param origins what some of its pages may reach beside itself
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

    /** In which turn files go live: each may name only what went before it, so that no visitor meets a name without its file. */
    public enum Turn {
        /** Style sheets, scripts, pictures: named by pages, naming none. */
        ASSETS,
        /** Pages and documents of one thing. */
        PAGES,
        /** What lists them: the home page, listings, feeds, sitemaps. */
        INDEXES
    }

    /**
     * The headers of a response that holds a file of the site, by their names.
     *
     * @param file relative to the site's folder: {@code models/index.html}, or its compressed sibling {@code
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

    /** When a file goes live; a compressed sibling with the file that it stands for. */
    public Turn turn(String file) {
        String plain = plain(file);
        if (FINGERPRINTED.stream().anyMatch(plain::startsWith)) {
            return Turn.ASSETS;
        }
        return OF_ONE_THING.matcher(plain).matches() ? Turn.PAGES : Turn.INDEXES;
    }

    /**
     * What files are sent with beside their type, from the general to the particular: where two name the same header, the
     * later counts. They say nothing of {@code Content-Type}, which is of {@link ContentTypes}.
     */
    public List<HeaderRule> rules() {
        return rules;
    }

    /** Addresses that only lead on, and where to; both relative to the site's home, with a slash at the end. */
    public SortedMap<String, String> redirects() {
        return redirects;
    }

    /** What some of the site's pages may reach beside itself. */
    public AllowedOrigins origins() {
        return origins;
    }

    /** Where the site lives, as it was said. */
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
