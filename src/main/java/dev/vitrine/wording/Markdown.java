package dev.vitrine.wording;

/**
 * Text that an editor wrote in Markdown. Templates print it with {@code ${markdown(text, level)}}, which renders and
 * sanitizes it.
 *
 * @param source the Markdown, not yet trusted
 */
public record Markdown(String source) {}
