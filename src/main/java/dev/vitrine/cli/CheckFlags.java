package dev.vitrine.cli;

import dev.vitrine.build.RecordCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code vitrine check}. */
final class CheckFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The catalog's folder. Default: the current folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the records. Default: data in the catalog's folder.")
    private Path data;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "The folder with templates and assets that override the built-in ones; the settings are"
                    + " checked against it. Default: templates in the catalog's folder.")
    private Path templates;

    @Option(
            names = "--only",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Report only problems related to these files or folders (they may have been deleted), each in full."
                            + " The whole catalog is still checked.")
    private List<Path> only;

    @Option(
            names = "--since",
            paramLabel = "REVISION",
            description = "Report only problems related to records that have changed since a git revision.")
    private String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The output format: ${COMPLETION-CANDIDATES}. Default: text, or github (annotations) in a GitHub"
                            + " workflow.")
    private Format format;

    @Option(
            names = "--fix",
            description =
                    "Fix the formatting of the records first: the order of fields, quotes, trailing spaces, the schema"
                            + " line. Facts and comments are not changed.")
    private boolean fix;

    @Option(
            names = "--all",
            description =
                    "Print each problem in full. Without --all or --only, more than 4 warnings of one rule, or more than"
                            + " 4 identical errors, are summarized: their number and the first 3 places.")
    private boolean all;

    @Option(names = "--strict", description = "Fail if there are warnings, too.")
    boolean strict;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description = "The as-of date of the check, such as 2026-12-01: later dates count as the future, and prices"
                    + " checked long before it as stale. Default: today.")
    private LocalDate asOf;

    /** The folder of records. */
    DataFolder records() {
        return new DataFolder(data != null ? data : folder.resolve("data"));
    }

    /**
     * What was asked for.
     *
     * @throws ParameterException if that makes no sense
     */
    RecordCheck.Order order() {
        return new RecordCheck.Order(
                records().path(),
                templates != null ? templates : folder.resolve("templates"),
                asOf != null ? asOf : SiteOptions.Day.today(),
                fix ? RecordCheck.Fixing.FORMATTING : RecordCheck.Fixing.NONE,
                Optional.ofNullable(only).map(this::named),
                Optional.ofNullable(since));
    }

    private Collection<String> named(List<Path> paths) {
        if (since != null) {
            throw new ParameterException(spec.commandLine(), "--only and --since cannot both be asked for");
        }
        for (Path path : paths) {
            if (records().named(path).isEmpty() && !Files.exists(path)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--only " + path + ": there is no such file, and no record of "
                                + records().path()
                                + " could have had that path; paths are from the folder that you are in");
            }
        }
        return paths.stream().flatMap(path -> records().named(path).stream()).toList();
    }

    /** How problems are printed. */
    Format format(Console console) {
        return format != null ? format : console.format();
    }

    /** Whether each problem is printed in full. */
    boolean isInFull() {
        return all || only != null;
    }

    /** Whether problems of some records only are asked for. */
    boolean isPartial() {
        return only != null || since != null;
    }

    /** Of which records problems are reported, after their number; empty for all. */
    String scope() {
        return only != null ? " in what --only names" : since != null ? " in what differs from " + since : "";
    }
}
