/**
 * Votes and published ratings, read from CSV as a stream. May import {@code problem}, {@code source}, {@code value},
 * {@code catalog}, {@code schema} and {@code validation}.
 */
package dev.vitrine.tables;
