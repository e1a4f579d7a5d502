/**
 * What changed between two states of a catalog, and the history of events that dates and commits tell. May import
 * {@code value}, {@code price} and {@code catalog}.
 */
package dev.vitrine.catalog.change;
