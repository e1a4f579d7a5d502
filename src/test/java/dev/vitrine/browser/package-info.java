/** The real catalog's site in a real browser: what hinders people, moves, overflows, complains or leaves the site. */
package dev.vitrine.browser;
