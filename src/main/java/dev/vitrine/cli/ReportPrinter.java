package dev.vitrine.cli;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildProgress;
import dev.vitrine.build.BuildReport;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Compression;
import dev.vitrine.site.Published;
import dev.vitrine.wording.Words;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what a build is asked for, how far it is, and what it did. */
final class ReportPrinter {
    private final Console console;
    private final BuildOptions options;
    private final Detail detail;

    ReportPrinter(Console console, BuildOptions options, Detail detail) {
        this.console = console;
        this.options = options;
        this.detail = detail;
    }

    /** What is asked for, before the build. */
    void begin() {
        if (detail == Detail.VERBOSE) {
            PrintWriter err = console.err();
            console.errorLine("data " + options.sources().data().toAbsolutePath());
            console.errorLine("templates " + options.sources().templates().toAbsolutePath());
            console.errorLine("out " + options.out().toAbsolutePath());
            err.println(
                    "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
            err.println("compression " + EnumNames.name(options.compression()));
        }
        if (detail != Detail.QUIET && options.compression() == Compression.GZIP) {
            console.err()
                    .println("note: Brotli does not run on this machine, so there will be .gz files and no .br files");
        }
    }

    /** Where a build shows how far it is. */
    BuildProgress progress() {
        return detail == Detail.QUIET ? BuildProgress.SILENT : new ProgressLine(console, detail == Detail.VERBOSE);
    }

    void print(BuildReport report) {
        if (console.terminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
        problems(report.problems());
        if (detail != Detail.QUIET && !report.stages().isEmpty()) {
            summary(report);
        }
        if (report.published().isEmpty()) {
            console.err()
                    .println(Words.count(report.errors(), "error") + "; "
                            + (Files.exists(options.out())
                                    ? options.out() + " is as it was."
                                    : "nothing was written."));
        }
    }

    private void problems(List<Problem> problems) {
        // Only those of records can be seen again, one by one, with another command.
        ProblemList list =
                new ProblemList(console, new DataFolder(options.sources().data()));
        Map<Boolean, List<Problem>> ofRecords = problems.stream()
                .collect(Collectors.partitioningBy(
                        problem -> problem.location().path().startsWith("data/")));
        Stream.of(list.brief(ofRecords.get(true)), list.all(ofRecords.get(false)))
                .filter(text -> !text.isEmpty())
                .forEach(console.err()::println);
    }

    private void summary(BuildReport report) {
        PrintWriter out = console.out();
        console.line("read      " + Words.count(report.records(), "record") + " from "
                + options.sources().data());
        report.asOf().ifPresent(day -> out.println("as of     " + day));
        report.published().ifPresent(published -> {
            console.line("wrote     " + Words.count(report.pages(), "page") + " to " + options.out() + ": "
                    + files(published));
            out.println("in all    " + bytes(published.bytes()));
        });
        out.println("took      " + took(report));
        long errors = report.errors();
        long warnings = report.problems().size() - errors;
        out.println("problems  "
                + (errors + warnings == 0
                        ? "none"
                        : Words.count(errors, "error") + ", " + Words.count(warnings, "warning")));
    }

    private static String files(Published published) {
        return published.written() + " files written, " + published.unchanged() + " unchanged, " + published.deleted()
                + " deleted";
    }

    private static String took(BuildReport report) {
        Duration all = report.stages().stream().map(BuildReport.Stage::took).reduce(Duration.ZERO, Duration::plus);
        return seconds(all) + ": "
                + report.stages().stream()
                        .map(stage -> stage.name() + " " + seconds(stage.took()))
                        .collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
