/**
 * The one pipeline that reads a catalog and finds everything that is wrong with it: once, or again after each edit. May
 * import {@code problem}, {@code source}, {@code value}, {@code catalog}, {@code schema}, {@code style},
 * {@code records}, {@code rules}, {@code pages}, {@code pages.site} and {@code render}.
 */
package dev.vitrine.check;
