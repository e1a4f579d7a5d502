/**
 * The pricing section of a model's page: one row for each offer, and how prices changed. May import {@code problem},
 * {@code value}, {@code price}, {@code catalog}, {@code wording}, {@code chart} and {@code pages}.
 */
package dev.vitrine.pages.pricing;
