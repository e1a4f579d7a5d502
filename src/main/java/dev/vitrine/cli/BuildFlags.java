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
            description = "The folder to write the site to. Default: site in the catalog's folder.")
    private Path out;

    @Option(
            names = "--no-compress",
            description = "Do not write compressed copies (.gz, .br). Use this if your host compresses files itself.")
    private boolean uncompressed;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only problems.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print one line per stage, and the effective options.")
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
