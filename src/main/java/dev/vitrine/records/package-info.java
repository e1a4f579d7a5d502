/**
 * From nodes to domain records: one decoder for each kind, and the reader of a whole catalog. May import
 * {@code problem}, {@code source}, {@code yaml}, {@code value}, {@code price}, {@code catalog}, {@code schema},
 * {@code validation}, {@code tables} and {@code style}.
 */
package dev.vitrine.records;
