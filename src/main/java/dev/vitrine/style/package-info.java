/**
 * The formatting of records, checked and fixed in the text itself. Formatting never changes content. May import
 * {@code problem}, {@code yaml}, {@code schema} and {@code validation}.
 */
package dev.vitrine.style;
