package dev.vitrine.pages.site;

import dev.vitrine.pages.Link;

/**
 * A page that only sends its reader on: an old address, or a folder between others, {@code templates/pages/redirect.ftlh}.
 *
 * @param target with its new address
 * @param canonical the same, absolute
 */
public record RedirectView(Link target, String canonical) {}
