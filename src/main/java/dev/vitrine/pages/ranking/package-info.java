/**
 * Arenas, benchmarks, the methodology page and the ranking sections of a model's page. May import
 * {@code value}, {@code price}, {@code catalog}, {@code catalog.change}, {@code rating}, {@code wording}, {@code chart},
 * {@code pages} and {@code pages.changes}.
 */
package dev.vitrine.pages.ranking;
