/**
 * Fingerprinted assets, the transactional write, compressed copies, the manifest, and how files are sent. May import
 * {@code problem}.
 */
package dev.vitrine.site;
