package dev.vitrine.problem;

/**
 * Where a file names something that has to exist: a record or a page.
 *
 * @param text a record's id, such as {@code provider:fal}, or a link as it is typed
 * @param location of the name
 */
public record Mention(String text, Location location) {}
