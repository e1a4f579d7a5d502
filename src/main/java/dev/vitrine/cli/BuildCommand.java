package dev.vitrine.cli;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildReport;
import dev.vitrine.build.SiteBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private SiteOptions site;

    @Mixin
    private BuildFlags flags;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Detail detail = flags.detail();
        BuildOptions options = flags.options(site);
        ReportPrinter printer = new ReportPrinter(console, options, detail);
        printer.begin();
        BuildReport report = SiteBuild.run(options, printer.progress());
        printer.print(report);
        return report.published().isPresent() && report.errors() == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
