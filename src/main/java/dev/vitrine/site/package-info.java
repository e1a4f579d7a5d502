/**
 * From finished bytes to a published folder: fingerprints, a write that survives being killed, and how what was written is to
 * be sent. May import {@code problem}.
 */
package dev.vitrine.site;
