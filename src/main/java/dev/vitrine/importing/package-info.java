/**
 * Facts that others publish, brought into the records: lists of ratings are read, their names mapped by explicit aliases only,
 * and merged with what is there. May import {@code data}, {@code source}, {@code catalog} and {@code problem}.
 */
package dev.vitrine.importing;
