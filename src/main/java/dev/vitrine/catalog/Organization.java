package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import java.net.URI;
import java.util.Optional;

/**
 * Who makes models.
 *
 * @param country where it is based, in English
 * @param description in Markdown
 * @param location the record
 */
public record Organization(
        OrganizationId id,
        String name,
        Optional<URI> website,
        Optional<String> country,
        Optional<String> description,
        Location location) {}
