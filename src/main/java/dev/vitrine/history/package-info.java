/**
 * What a repository's commits say happened to the records of models. May import {@code problem}, {@code git},
 * {@code value}, {@code price}, {@code catalog}, {@code catalog.change} and {@code records}.
 */
package dev.vitrine.history;
