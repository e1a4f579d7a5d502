package dev.vitrine.problem;

import java.util.Optional;

/**
 * A problem in a text, before the position of the text in its file is known.
 *
 * @param rule the check that found it
 * @param offset its start in the text, in UTF-16 units
 * @param excerpt the affected part of the text, within one line
 * @param message what is wrong
 * @param hint the exact edit that fixes it, if one is known
 */
public record Flaw(Rule rule, int offset, String excerpt, String message, Optional<String> hint) {}
