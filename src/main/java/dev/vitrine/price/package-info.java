/**
 * What something costs: meter, conditions, charge, validity, money; and the jobs that make prices comparable. May import
 * {@code problem} and {@code value}.
 */
package dev.vitrine.price;
