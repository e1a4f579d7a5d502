/**
 * Files and what stands in them: trees of files, and YAML as nodes that know their place. The only package that uses the
 * YAML parser. May import {@code problem}.
 */
package dev.vitrine.source;
