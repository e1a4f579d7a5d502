/**
 * What a change of the records means: two states of a catalog compared, and the report for whoever decides on the change. May
 * import {@code pages}, {@code rules}, {@code data}, {@code source}, {@code catalog} and {@code problem}.
 */
package dev.vitrine.review;
