/**
 * The search page and its list of names. May import {@code problem}, {@code value}, {@code catalog}, {@code wording}
 * and {@code pages}.
 */
package dev.vitrine.pages.search;
