package dev.vitrine.cli;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildProgress;
import dev.vitrine.build.BuildReport;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.site.Compression;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vitrine build}. */
@Command(
        name = "build",
        description = "Renders the records of a catalog into a static site.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine build",
            "      ./data into ./site, for the address in data/catalog.yaml",
            "  vitrine build my-catalog",
            "      my-catalog/data into my-catalog/site",
            "  vitrine build --base-url https://example.org/models/ --out /srv/models",
            "      for another address, under a path, into another folder",
            "  vitrine build --as-of 2026-12-01",
            "      with the prices of that day",
            "",
            "A file in templates/ overrides the built-in file with the same path.",
            "If the data has errors, nothing is written. Exit codes: 0 done, 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

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

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        BuildOptions options = new BuildOptions(
                site.sources(),
                out != null ? out : site.folder().resolve("site"),
                uncompressed ? Compression.OFF : Compression.available());
        if (verbose) {
            console.err().println("data " + options.sources().data().toAbsolutePath());
            console.err().println("templates " + options.sources().templates().toAbsolutePath());
            console.err().println("out " + options.out().toAbsolutePath());
            console.err()
                    .println("Java " + Runtime.version() + ", "
                            + Runtime.getRuntime().availableProcessors() + " cores");
            console.err().println("compression " + options.compression().name().toLowerCase(Locale.ROOT));
        }
        if (!quiet && options.compression() == Compression.GZIP) {
            console.err()
                    .println("note: Brotli does not run on this machine, so there will be .gz files and no .br files");
        }
        BuildProgress progress = quiet ? BuildProgress.SILENT : new ProgressLine(console, verbose);
        BuildReport report = SiteBuild.run(options, progress);
        new ReportPrinter(console, options).print(report, quiet);
        return report.published().isPresent() && report.errors() == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void check() {
        if (quiet && verbose) {
            throw usage("--quiet and --verbose cannot both be asked for");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
