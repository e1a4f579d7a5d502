package dev.vitrine.pages;

/**
 * A page at an old address that sends its reader on, {@code templates/pages/redirect.ftlh}.
 *
 * @param target with its new address
 * @param canonical the same, absolute
 */
public record RedirectView(Link target, String canonical) {}
