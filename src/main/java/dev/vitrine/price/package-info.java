/**
 * What something costs: meter, conditions, charge, validity, money; and the jobs that make prices comparable. May import
 * {@code value}.
 */
package dev.vitrine.price;
