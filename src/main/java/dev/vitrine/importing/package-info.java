/**
 * Facts that others publish, merged into the records by explicit mappings only. May import {@code problem},
 * {@code source}, {@code value}, {@code catalog}, {@code records} and {@code check}.
 */
package dev.vitrine.importing;
