package dev.vitrine.site;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the files of a site are to be sent, whoever sends them: the configurations of hosts, the dev server and a deploy all
 * ask here.
 */
public final class Delivery {
    /** What every site is sent with. */
    public static final Delivery STANDARD = new Delivery();

    private Delivery() {}

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
        headers.put("Content-Type", ContentTypes.of(file));
        Optional<ContentTypes.Coding> coding = ContentTypes.coding(file);
        coding.ifPresent(compressed -> headers.put("Content-Encoding", compressed.name()));
        String plain = coding.map(ContentTypes.Coding::plain).orElse(file);
        headers.put(
                "Cache-Control",
                isNamedByContent(plain) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    /** When a file goes live. */
    public Turn turn(String file) {
        if (isNamedByContent(file)) {
            return Turn.ASSETS;
        }
        return file.startsWith("models/") && file.split("/").length > 3 ? Turn.PAGES : Turn.INDEXES;
    }

    /** Whether a file never changes under its name, because that holds a digest of it. */
    private static boolean isNamedByContent(String file) {
        return file.startsWith("assets/") || file.startsWith("cards/");
    }
}
