/**
 * The page of a model. May import {@code value}, {@code price}, {@code catalog}, {@code rating},
 * {@code wording}, {@code chart}, {@code pages}, {@code pages.pricing}, {@code pages.calls}, {@code pages.changes},
 * {@code pages.ranking} and {@code pages.listing}.
 */
package dev.vitrine.pages.model;
