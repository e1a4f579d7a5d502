/**
 * What a change of the records means: facts, prices and pages compared; the report as text, Markdown and JSON. May
 * import {@code problem}, {@code source}, {@code yaml}, {@code git}, {@code value}, {@code price}, {@code catalog},
 * {@code catalog.change}, {@code schema}, {@code validation}, {@code rules}, {@code wording}, {@code pages},
 * {@code pages.site} and {@code check}.
 */
package dev.vitrine.review;
