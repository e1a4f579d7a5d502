/**
 * What every page shares: routes, links, heads, tables of facts and prices, and the context that they are made from. May
 * import {@code problem}, {@code value}, {@code price}, {@code catalog}, {@code catalog.change}, {@code rating},
 * {@code snippets} and {@code wording}.
 */
package dev.vitrine.pages;
