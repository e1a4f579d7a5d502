/**
 * Listings by type, organization, provider and license, and their directories. May import
 * {@code value}, {@code price}, {@code catalog}, {@code catalog.change}, {@code wording}, {@code pages} and
 * {@code pages.changes}.
 */
package dev.vitrine.pages.listing;
