/**
 * The domain: immutable records, ids as types, money, prices and what can be asked of them. May import {@code problem},
 * for {@link dev.vitrine.problem.Location} alone, so that a fact knows the line it was written on.
 */
package dev.vitrine.catalog;
