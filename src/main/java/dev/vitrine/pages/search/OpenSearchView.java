package dev.vitrine.pages.search;

/**
 * The search as browsers add it to their own, {@code templates/feeds/opensearch.ftlx}.
 *
 * @param shortName at most 16 characters
 * @param longName at most 48 characters
 * @param language of what is found, a BCP 47 tag
 * @param page the absolute address of the page that answers {@code ?q=}
 */
public record OpenSearchView(String shortName, String longName, String description, String language, String page) {}
