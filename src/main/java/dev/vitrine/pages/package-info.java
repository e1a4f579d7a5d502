/**
 * What each page says: routes, the list of pages, and one view record per template, with every sentence and figure
 * already made. May import {@code catalog}, {@code rating}, {@code snippets} and {@code problem}; touches no file, network or clock.
 */
package dev.vitrine.pages;
