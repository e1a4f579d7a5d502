/**
 * Amounts, dates, meters, conditions and counts in words. May import {@code value}, {@code price}, {@code catalog} and
 * {@code rating}.
 */
package dev.vitrine.wording;
