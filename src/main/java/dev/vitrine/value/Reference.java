package dev.vitrine.value;

import dev.vitrine.problem.Location;

/**
 * One record's mention of another.
 *
 * @param id what is mentioned
 * @param location where, for the message when there is no such record
 */
public record Reference<T>(T id, Location location) {}
