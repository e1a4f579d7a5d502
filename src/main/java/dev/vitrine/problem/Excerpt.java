package dev.vitrine.problem;

/**
 * A part of a text, before the position of the text in its file is known.
 *
 * @param offset its start in the text, in UTF-16 units
 * @param text the part, within one line
 */
public record Excerpt(int offset, String text) {}
