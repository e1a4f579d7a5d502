package dev.vitrine.pages;

/**
 * A link as a page shows it.
 *
 * @param text what is read
 * @param href where it goes: already under the site's base path, or absolute for another site
 */
public record Link(String text, String href) {}
