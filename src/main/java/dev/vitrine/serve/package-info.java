/**
 * The dev server: renders a page when it is asked for, by the same path as a build, and reloads the browser when a file is
 * saved. May import {@code build}, {@code site} and {@code problem}.
 */
package dev.vitrine.serve;
