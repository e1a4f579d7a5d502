package dev.vitrine.problem;

import java.util.Optional;

/**
 * Something wrong within a text, before it is known where in which file the text stands.
 *
 * @param rule the check that found it
 * @param offset where it begins in the text, in UTF-16 units
 * @param excerpt the text's own words there, of one line
 * @param message what is wrong
 * @param hint the exact edit that mends it, where one is known
 */
public record Flaw(Rule rule, int offset, String excerpt, String message, Optional<String> hint) {}
