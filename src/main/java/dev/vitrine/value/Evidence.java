package dev.vitrine.value;

import java.net.URI;

/**
 * Where a fact was read, and when.
 *
 * @param source the page that says so
 * @param checked when it was read there: the day, unless only a vaguer date is known
 */
public record Evidence(URI source, PartialDate checked) {}
