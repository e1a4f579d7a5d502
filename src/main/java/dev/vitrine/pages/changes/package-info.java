/**
 * The pages, feeds and calendar of what changed. May import {@code value}, {@code price},
 * {@code catalog}, {@code catalog.change}, {@code wording} and {@code pages}.
 */
package dev.vitrine.pages.changes;
