package dev.vitrine.problem;

/**
 * Words within a text, before it is known where in which file the text is.
 *
 * @param offset where they begin in the text, in UTF-16 units
 * @param text the words, of one line
 */
public record Excerpt(int offset, String text) {}
