/**
 * YAML as nodes and outlines that know their place, and the repairs that explain text which cannot be parsed. The only
 * user of the YAML parser. May import {@code problem} and {@code source}.
 */
package dev.vitrine.yaml;
