/**
 * One description of an API request, in no language; how each language writes its values. May import
 * {@code catalog}.
 */
package dev.vitrine.snippets;
