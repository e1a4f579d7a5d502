package dev.vitrine.catalog;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where a fact was read, and when.
 *
 * @param source the page that says so
 * @param checked the day it was read there
 */
public record Evidence(URI source, LocalDate checked) {}
