/**
 * From a page to its bytes: the only user of FreeMarker, flexmark and the HTML sanitizer. May import {@code pages} and
 * {@code problem}.
 */
package dev.vitrine.render;
