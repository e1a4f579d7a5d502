/**
 * The domain: models, offers, providers, licenses, gateways, arenas, benchmarks; the indexed catalog. Immutable. May
 * import {@code problem}, {@code value} and {@code price}.
 */
package dev.vitrine.catalog;
