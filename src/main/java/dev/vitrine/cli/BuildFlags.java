package dev.vitrine.cli;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.site.Compression;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code vitrine build} besides what the site is made from. */
final class BuildFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the site goes. Default: site in the catalog's folder.")
    private Path out;

    @Option(
            names = "--no-compress",
            description = "Write no .gz and .br files beside the others: for hosts that compress by themselves.")
    private boolean uncompressed;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print each stage on a line of its own, and what was asked for in full.")
    private boolean verbose;

    /** What was asked for. */
    BuildOptions options(SiteOptions site) {
        return new BuildOptions(
                site.sources(),
                out != null ? out : site.folder().resolve("site"),
                uncompressed ? Compression.OFF : Compression.available());
    }

    Detail detail() {
        return Detail.of(quiet, verbose, spec);
    }
}
