/**
 * What a repository's commits say happened to the records of models. May import {@code data}, {@code source}, {@code
 * catalog} and {@code problem}.
 */
package dev.vitrine.history;
