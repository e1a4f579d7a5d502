/**
 * One JSON Schema for each kind of record; the fields that it describes, their order and their reference. May import
 * {@code problem}, {@code yaml}, {@code price} and {@code catalog}.
 */
package dev.vitrine.schema;
