package dev.vitrine.pages.changes;

import dev.vitrine.wording.XmlText;
import java.util.List;

/**
 * An Atom feed (RFC 4287), {@code templates/feeds/feed.ftlx}.
 *
 * @param id never changes, wherever the feed lies
 * @param updated RFC 3339
 * @param author who publishes it
 * @param home where they do, absolute
 * @param self the feed's own address, absolute
 * @param alternate the page that says the same, absolute
 * @param entries newest first
 */
public record FeedView(
        String id,
        String title,
        String updated,
        String author,
        String home,
        String self,
        String alternate,
        List<Entry> entries) {
    public FeedView {
        title = XmlText.of(title);
        author = XmlText.of(author);
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param id never changes
     * @param updated RFC 3339
     * @param link the page on what it is about, absolute
     * @param change what happened, its links absolute
     */
    public record Entry(String id, String updated, String link, Change change) {}
}
