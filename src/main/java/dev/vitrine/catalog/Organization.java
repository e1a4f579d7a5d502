package dev.vitrine.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * Who makes models.
 *
 * @param country where it is based, in English
 * @param description in Markdown
 */
public record Organization(
        OrganizationId id,
        String name,
        Optional<URI> website,
        Optional<String> country,
        Optional<String> description) {}
