package dev.vitrine.pages;

import java.util.List;
import java.util.stream.Stream;

/** Pages that another package adds to a site; they keep its rules, such as one owner for each route. */
public interface PageSource {
    /** Those that a reader may look for; sitemaps list them. */
    Stream<Page> readable();

    /** Everything else. */
    Stream<Page> files();

    /** What the foot of every page leads to. */
    List<Link> links();
}
