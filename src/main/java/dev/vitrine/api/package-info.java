/**
 * The same facts for programs and language models: JSON with schemas, CSV, Markdown, and the page that explains them.
 * May import {@code problem}, {@code value}, {@code price}, {@code catalog}, {@code rating}, {@code snippets},
 * {@code wording}, {@code pages} and {@code pages.model}.
 */
package dev.vitrine.api;
