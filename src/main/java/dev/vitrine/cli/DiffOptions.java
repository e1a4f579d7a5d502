package dev.vitrine.cli;

import dev.vitrine.problem.Checked;
import dev.vitrine.review.JsonReport;
import dev.vitrine.review.MarkdownReport;
import dev.vitrine.review.Report;
import dev.vitrine.review.Revisions;
import dev.vitrine.review.Side;
import dev.vitrine.review.TextReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code vitrine diff}. */
final class DiffOptions {
    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description =
                    "The older state: a git revision, or BASE...HEAD for what HEAD has changed since it branched off"
                            + " from BASE.")
    private String base;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HEAD",
            description = "The newer state: a git revision. Default: the files as they are now.")
    private String head;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the records. Default: data in the current folder.")
    Path data = Path.of("data");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--base-name",
            paramLabel = "NAME",
            description = "The name of the older state in the report. Default: its revision.")
    private String baseName;

    @Option(
            names = "--head-name",
            paramLabel = "NAME",
            description = "The name of the newer state in the report. Default: its revision, or the working tree.")
    private String headName;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description =
                    "The as-of date of the compared pages, such as 2026-12-01. Default: the last day on which a price"
                            + " was checked.")
    private LocalDate asOf;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print which commits are compared.")
    boolean verbose;

    /** How the report is written; a name in lower case is what is typed. */
    enum ReportFormat {
        TEXT,
        MARKDOWN,
        JSON;

        /** As it is typed. */
        @Override
        public String toString() {
            return EnumNames.name(this);
        }
    }

    /** The day for which pages are compared, if one is asked for. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The older state. */
    Checked<Side> older() {
        return called(baseName, revisions().older());
    }

    /** The newer state. */
    Checked<Side> newer() {
        return called(headName, revisions().newer());
    }

    private Revisions revisions() {
        return new Revisions(data, base, Optional.ofNullable(head));
    }

    /** A side by the name that the reader gave it, if any. The reports take every name for any text at all. */
    private static Checked<Side> called(String name, Checked<Side> side) {
        return name == null
                ? side
                : new Checked<>(
                        side.value().map(known -> new Side(name, known.commit(), known.tree())), side.problems());
    }

    /** A report in the format that was asked for. */
    String written(Report report, boolean colour) {
        return switch (format) {
            case TEXT -> colour ? TextReport.coloured(report) : TextReport.plain(report);
            case MARKDOWN -> MarkdownReport.of(report);
            case JSON -> JsonReport.of(report);
        };
    }
}
