/**
 * The facts of a site for programs: documents of JSON with their schemas, CSV, Markdown twins of the pages, and the page that
 * explains them. May import {@code pages}, {@code rating}, {@code catalog}, {@code snippets} and {@code problem}.
 */
package dev.vitrine.api;
