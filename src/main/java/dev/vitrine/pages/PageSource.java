package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages of a site that are made in one place. {@code pages.site.SitePages} lists every source. */
public interface PageSource {
    /** The pages that a reader may look for; sitemaps list them. */
    default Stream<Page> readable() {
        return Stream.empty();
    }

    /** Everything else. */
    default Stream<Page> files() {
        return Stream.empty();
    }

    /**
     * One page, made without the others.
     *
     * @param path of its route, such as {@code /models/luma/ray-2/}
     * @return absent if there is none, or if only the whole site can tell
     */
    default Optional<Page> page(String path) {
        return near(path.substring(1).split("/", -1))
                .filter(page -> page.route().path().equals(path))
                .findFirst();
    }

    /**
     * A few pages, quickly made, among which is the one at a path if it is of this source.
     *
     * @param steps the parts of the path between slashes, the last one empty for a folder
     */
    default Stream<Page> near(String... steps) {
        return readable();
    }

    /** Links for the footer of every page. */
    default List<Link> links() {
        return List.of();
    }

    /** Whether the pages repeat for programs what other pages say, so that a comparison of two sites leaves them out. */
    default boolean isRepetition() {
        return false;
    }

    /** The assets that its pages load and that are made from the catalog. */
    default List<GeneratedAsset> assets() {
        return List.of();
    }
}
