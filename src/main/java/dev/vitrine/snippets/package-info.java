/** One description of an API request per operation, independent of any language. May import {@code catalog}. */
package dev.vitrine.snippets;
