/**
 * What a new record needs, asked one question at a time. May import {@code problem}, {@code source}, {@code yaml},
 * {@code value}, {@code schema}, {@code validation}, {@code style} and {@code records}.
 */
package dev.vitrine.records.draft;
