/**
 * Every page of a site: the one list, the home page, redirects, sitemap, schema pages. May import {@code problem},
 * {@code value}, {@code price}, {@code catalog}, {@code catalog.change}, {@code wording}, {@code pages},
 * {@code pages.calls}, {@code pages.changes}, {@code pages.ranking}, {@code pages.listing}, {@code pages.model} and
 * {@code pages.search}.
 */
package dev.vitrine.pages.site;
