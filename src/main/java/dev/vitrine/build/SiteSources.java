package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.history.RecordHistory;
import dev.vitrine.pages.Cards;
import dev.vitrine.problem.Checked;
import dev.vitrine.render.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a site is made from, without where it goes.
 *
 * @param data the folder of records
 * @param templates a folder whose files override the built-in templates one by one; need not exist
 * @param baseUrl where the site will live; the catalog's own {@code url} unless given
 * @param asOf the day that the site speaks for; the last day on which a price was checked unless given, so that the same
 *     records make the same site on any day
 * @param history whether the commits of the repository that the records are in are read
 * @param cards whether links to the pages are shown with pictures
 */
public record SiteSources(
        Path data, Path templates, Optional<URI> baseUrl, Optional<LocalDate> asOf, History history, Cards cards) {
    /** Where what happened to the records is known from. */
    public enum History {
        /** Their dates, and the repository's commits where there are any. */
        DATES_AND_COMMITS,
        /** Their dates alone. */
        DATES
    }

    /** With the commits, and with pictures. */
    public SiteSources(Path data, Path templates, Optional<URI> baseUrl, Optional<LocalDate> asOf) {
        this(data, templates, baseUrl, asOf, History.DATES_AND_COMMITS, Cards.DRAWN);
    }

    /**
     * What happened to the records by the commits, the oldest first; nothing if they are not to be read. Always with a value,
     * and with a warning if the commits cannot be read or not all of them are there.
     */
    Checked<List<Event>> recorded(Catalog catalog) {
        return history == History.DATES ? Checked.of(List.of()) : RecordHistory.of(data, catalog);
    }

    /** The look of the site. What is wrong with the catalog's own templates is found by the check. */
    Theme theme() {
        return new Theme(Optional.of(templates));
    }

    /** The same with this history. */
    public SiteSources with(History known) {
        return new SiteSources(data, templates, baseUrl, asOf, known, cards);
    }

    /** The same with or without pictures for links. */
    public SiteSources with(Cards pictures) {
        return new SiteSources(data, templates, baseUrl, asOf, history, pictures);
    }
}
