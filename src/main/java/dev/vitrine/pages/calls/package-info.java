/**
 * The API section of a model's page, the page with its code, and its playground's files. May import {@code problem},
 * {@code value}, {@code price}, {@code catalog}, {@code snippets}, {@code wording} and {@code pages}.
 */
package dev.vitrine.pages.calls;
