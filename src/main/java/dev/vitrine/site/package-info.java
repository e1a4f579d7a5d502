/** From finished bytes to a published folder: fingerprints, and a write that survives being killed. May import {@code problem}. */
package dev.vitrine.site;
