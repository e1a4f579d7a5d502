/**
 * Checks that need more than one record, one class for each. May import {@code problem}, {@code value}, {@code price}, {@code catalog}
 * and {@code snippets}.
 */
package dev.vitrine.rules;
