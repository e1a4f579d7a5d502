/**
 * What facts are made of: ids, dates, sizes, resolutions, mentions of other records, evidence. May import
 * {@code problem}.
 */
package dev.vitrine.value;
