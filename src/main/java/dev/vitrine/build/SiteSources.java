package dev.vitrine.build;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a site is made from, without where it goes.
 *
 * @param data the folder of records
 * @param templates a folder whose files override the built-in templates one by one; need not exist
 * @param baseUrl where the site will live; the catalog's own {@code url} unless given
 * @param asOf the day that the site speaks for; the last day on which a price was checked unless given
 */
public record SiteSources(Path data, Path templates, Optional<URI> baseUrl, Optional<LocalDate> asOf) {}
