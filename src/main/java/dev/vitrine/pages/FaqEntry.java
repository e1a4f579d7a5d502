package dev.vitrine.pages;

import dev.vitrine.wording.Markdown;

/**
 * A question and its answer.
 *
 * @param id for the anchor, unique on the page
 * @param answer the editor's Markdown, or a sentence made from facts
 */
public record FaqEntry(String id, String question, Markdown answer) {}
