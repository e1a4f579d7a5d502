package dev.vitrine.cli;

import dev.vitrine.build.SiteSources;
import dev.vitrine.pages.Cards;
import dev.vitrine.value.PartialDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say what a site is made from: of each command that makes one. */
final class SiteOptions {
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
            description = "The folder with templates and assets that override the built-in ones. Default: templates in"
                    + " the catalog's folder.")
    private Path templates;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address at which the site will be published. Default: url in catalog.yaml.")
    private String baseUrl;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The as-of date of the site, such as 2026-12-01. Default: the last day on which a price was"
                    + " checked, so that the same records make the same site on any day.")
    private LocalDate asOf;

    @Option(
            names = "--no-history",
            description =
                    "Do not read the repository's commits: the feeds and /changes/ then show only events that are dated"
                            + " in the records.")
    private boolean noHistory;

    @Option(
            names = "--no-cards",
            description =
                    "Do not draw social cards. By default, each card is drawn once, and again only when its content"
                            + " changes.")
    private boolean noCards;

    /** The catalog's folder. */
    Path folder() {
        return folder;
    }

    /**
     * What was asked for.
     *
     * @throws ParameterException where that makes no sense
     */
    SiteSources sources() {
        if (templates != null && !Files.isDirectory(templates)) {
            throw usage("--templates " + templates + ": "
                    + (Files.exists(templates) ? "that is a file, not a folder" : "there is no such folder"));
        }
        return new SiteSources(
                data != null ? data : folder.resolve("data"),
                templates != null ? templates : folder.resolve("templates"),
                Optional.ofNullable(baseUrl).map(this::address),
                Optional.ofNullable(asOf),
                noHistory ? SiteSources.History.DATES : SiteSources.History.DATES_AND_COMMITS,
                noCards ? Cards.NONE : Cards.DRAWN);
    }

    /** Reads a day, and says what one looks like. */
    static final class Day implements ITypeConverter<LocalDate> {
        /** Where a day begins first. */
        private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

        /** The latest day that it is anywhere now: what is still to come there is still to come everywhere. */
        static LocalDate today() {
            return LocalDate.now(Clock.system(EARLIEST));
        }

        @Override
        public LocalDate convert(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (!PartialDate.hasYear(day.getYear())) {
                    throw new TypeConversionException("\"" + text + "\" is not of the years " + PartialDate.FIRST_YEAR
                            + " to " + PartialDate.LAST_YEAR);
                }
                return day;
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("\"" + text + "\" is not a day such as 2026-12-01");
            }
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
