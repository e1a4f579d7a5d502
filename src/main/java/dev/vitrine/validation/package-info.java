/**
 * A record checked against its schema, and advice that says what to write instead. May import {@code problem},
 * {@code source}, {@code yaml}, {@code value}, {@code price} and {@code schema}.
 */
package dev.vitrine.validation;
