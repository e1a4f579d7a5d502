/**
 * One description of an API request per operation, independent of any language, and how each language writes its values. May
 * import {@code catalog}.
 */
package dev.vitrine.snippets;
