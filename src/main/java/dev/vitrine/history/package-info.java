/**
 * What a repository's commits say happened to the records of models. May import {@code data}, {@code source} and {@code
 * catalog}.
 */
package dev.vitrine.history;
