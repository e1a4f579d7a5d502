/**
 * From a page to bytes: FreeMarker, Markdown, the sanitizer, snippets in each language, social cards. May import
 * {@code problem}, {@code source}, {@code value}, {@code snippets}, {@code wording}, {@code pages} and {@code site}.
 */
package dev.vitrine.render;
