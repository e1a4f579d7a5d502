/**
 * From nodes to records: one JSON Schema per kind of record is the truth about its shape, validates it, completes it in
 * editors and documents it. May import {@code source}, {@code catalog} and {@code problem}.
 */
package dev.vitrine.data;
