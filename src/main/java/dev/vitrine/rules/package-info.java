/** Checks that need more than one record, a class each. May import {@code catalog} and {@code problem}. */
package dev.vitrine.rules;
