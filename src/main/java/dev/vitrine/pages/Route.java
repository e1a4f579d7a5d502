package dev.vitrine.pages;

/**
 * Where a page or file is in the site, without the base path: {@code /models/luma/ray-2-flash/} or {@code /robots.txt}.
 *
 * @param path begins with a slash; ends with one for a page with a clean address
 */
public record Route(String path) implements Comparable<Route> {
    public Route {
        if (!path.startsWith("/") || path.contains("//") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("not a route: " + path);
        }
    }

    /** The file that a static host serves at this address, relative to the site's folder. */
    public String file() {
        return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }

    @Override
    public int compareTo(Route other) {
        return path.compareTo(other.path);
    }
}
