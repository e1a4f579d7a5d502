package dev.vitrine.build;

import dev.vitrine.site.Compression;
import java.nio.file.Path;

/**
 * What a build is asked for.
 *
 * @param sources what the site is made from
 * @param out where it goes
 * @param compression which compressed siblings the files get
 */
public record BuildOptions(SiteSources sources, Path out, Compression compression) {
    /** A build without compressed siblings. */
    public BuildOptions(SiteSources sources, Path out) {
        this(sources, out, Compression.OFF);
    }
}
