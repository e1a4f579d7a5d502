package dev.vitrine.pages.calls;

/**
 * What all playgrounds read, {@code templates/feeds/playground.ftl}.
 *
 * @param languages how each language writes values, as JSON
 * @param words the sentences of the playground by name, as JSON
 */
public record PlaygroundView(String languages, String words) {}
