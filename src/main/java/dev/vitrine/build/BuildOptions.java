package dev.vitrine.build;

import dev.vitrine.site.Compression;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a build is asked for.
 *
 * @param data the folder of records
 * @param templates a folder whose files override the built-in templates one by one; need not exist
 * @param out where the site goes
 * @param baseUrl where the site will live; the catalog's own {@code url} unless given
 * @param asOf the day that the site speaks for; the last day on which a price was checked unless given, so that the same
 *     records make the same site on any day
 * @param compression which compressed siblings the files get
 */
public record BuildOptions(
        Path data, Path templates, Path out, Optional<URI> baseUrl, Optional<LocalDate> asOf, Compression compression) {
    /** The same without compressed siblings. */
    public BuildOptions(Path data, Path templates, Path out, Optional<URI> baseUrl, Optional<LocalDate> asOf) {
        this(data, templates, out, baseUrl, asOf, Compression.OFF);
    }
}
