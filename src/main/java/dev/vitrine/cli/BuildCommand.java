package dev.vitrine.cli;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildReport;
import dev.vitrine.build.Progress;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.site.Compression;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "      for another address, below a path, into another folder",
            "  vitrine build --as-of 2026-12-01",
            "      with the prices of that day",
            "",
            "A file in templates/ takes the place of the built-in one of the same path.",
            "With an error in the data, nothing is written. Exit codes: 0 done, 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The catalog's folder. Default: this folder.")
    private Path folder = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The records. Default: data in the catalog's folder.")
    private Path data;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Templates that override the built-in ones. Default: templates in the catalog's folder.")
    private Path templates;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the site goes. Default: site in the catalog's folder.")
    private Path out;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will live. Default: url in catalog.yaml.")
    private String baseUrl;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day that the site speaks for, as 2026-12-01. Default: the last day on which a price was"
                    + " checked, so that the same records make the same site on any day.")
    private LocalDate asOf;

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

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        BuildOptions options = new BuildOptions(
                or(data, "data"),
                or(templates, "templates"),
                or(out, "site"),
                Optional.ofNullable(baseUrl).map(this::address),
                Optional.ofNullable(asOf),
                uncompressed ? Compression.OFF : Compression.available());
        if (verbose) {
            console.err().println("data " + options.data().toAbsolutePath());
            console.err().println("templates " + options.templates().toAbsolutePath());
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
        Progress progress = quiet ? Progress.SILENT : new ProgressLine(console, verbose);
        BuildReport report = SiteBuild.run(options, progress);
        new ReportPrinter(console, options).print(report, quiet);
        return report.published().isPresent() && report.errors() == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** Reads a day, and says what one looks like. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("\"" + text + "\" is not a day such as 2026-12-01");
            }
        }
    }

    private Path or(Path given, String usual) {
        return given != null ? given : folder.resolve(usual);
    }

    private void check() {
        if (quiet && verbose) {
            throw usage("--quiet and --verbose cannot both be asked for");
        }
        if (templates != null && !Files.isDirectory(templates)) {
            throw usage("--templates " + templates + ": "
                    + (Files.exists(templates) ? "that is a file, not a folder" : "there is no such folder"));
        }
    }

    private URI address(String text) {
        try {
            URI url = new URI(text);
            boolean fits = url.getScheme() != null
                    && url.getScheme().matches("https?")
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (fits) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // Said below, in our own words.
        }
        throw usage("--base-url wants an address such as https://example.org/models/, not \"" + text + "\"");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
