/**
 * Every page of a site: the one list, the home page, redirects, sitemap, schema pages. May import {@code problem},
 * {@code value}, {@code price}, {@code catalog}, {@code catalog.change}, {@code schema}, {@code wording},
 * {@code pages}, {@code pages.calls}, {@code pages.changes}, {@code pages.ranking}, {@code pages.listing},
 * {@code pages.model}, {@code pages.search} and {@code api}.
 */
package dev.vitrine.pages.site;
