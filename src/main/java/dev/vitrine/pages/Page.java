package dev.vitrine.pages;

/**
 * One file of the site before it is rendered.
 *
 * @param route where it will lie
 * @param owner what it is made from, for the message when two want the same route: such as {@code data/models/luma/ray-2.yaml}
 * @param template below {@code templates/}, such as {@code pages/model.ftlh}
 * @param view the whole input of the template, beside {@link SiteView}; templates see it as {@code page}
 */
public record Page(Route route, String owner, String template, Object view) {}
