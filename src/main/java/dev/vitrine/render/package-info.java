/**
 * From a page to its bytes: the only user of FreeMarker, flexmark, the HTML sanitizer and Java2D. May import {@code pages},
 * {@code snippets}, {@code site} and {@code problem}.
 */
package dev.vitrine.render;
