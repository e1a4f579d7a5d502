package dev.vitrine.pages;

/** Whether links to the site's pages are shown elsewhere with a picture. */
public enum Cards {
    /** Each model has one of its own, and the site one for all other pages. */
    DRAWN,
    /** Nothing is drawn, and no page names a picture. */
    NONE
}
