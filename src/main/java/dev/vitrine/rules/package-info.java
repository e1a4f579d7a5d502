/**
 * Checks that need more than one record, one class for each. May import {@code problem}, {@code value}, {@code price}
 * and {@code catalog}.
 */
package dev.vitrine.rules;
