package dev.vitrine.pages;

/** A file that is published as it is, {@code templates/feeds/text.ftl}. */
public record TextView(String text) {}
