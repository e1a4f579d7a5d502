package dev.vitrine.cli;

import dev.vitrine.deploy.Address;
import dev.vitrine.deploy.DeployOptions;
import dev.vitrine.deploy.DeployOptions.Caller;
import dev.vitrine.deploy.DeployOptions.Copies;
import dev.vitrine.deploy.DeployOptions.Foreign;
import dev.vitrine.deploy.DeployOptions.Limits;
import dev.vitrine.deploy.DeployOptions.Locking;
import dev.vitrine.deploy.DeployOptions.Trust;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code vitrine deploy}. */
final class DeployFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "Where to deploy: s3://BUCKET/PREFIX, git:REMOTE#BRANCH (default branch: gh-pages), or a"
                    + " folder such as /srv/www or ./public.")
    String target;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "The folder with the built site. Default: site in the current folder.")
    Path site = Path.of("site");

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the plan without changing anything.")
    boolean dryRun;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Endpoint of an S3-compatible store. Default: Amazon's.")
    private String endpoint;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "Region of the bucket. Default: from AWS_REGION or the profile.")
    private String region;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description =
                    "How long to keep a file that is no longer part of the site, such as 30m, 12h or 7d; 0 deletes"
                            + " it at once. Default: 1d.")
    private Duration grace = Limits.GRACE;

    @Option(
            names = "--max-deletions",
            paramLabel = "N",
            description =
                    "Stop if more than N pages and documents were removed since the last deploy. Default: a tenth of"
                            + " them, at least 25, at most half.")
    private Integer maxDeletions;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "The number of parallel requests. Default: ${DEFAULT-VALUE}.")
    private int jobs = Limits.JOBS;

    @Option(
            names = "--verify",
            description =
                    "Check each file at the target instead of trusting the record of the last deploy; upload files that"
                            + " are missing or were changed by others.")
    private boolean verify;

    @Option(
            names = "--overwrite",
            description = "Replace files at the target that no deploy has put there. Without this option, such a file"
                    + " stops the deploy before anything is uploaded.")
    private boolean overwrite;

    @Option(
            names = "--copies",
            description =
                    "Commit the compressed copies (.gz, .br) to the branch, too. Hosts that serve branches, such as"
                            + " GitHub Pages, compress files themselves.")
    private boolean copies;

    @Option(names = "--break-lock", description = "Break another deploy's lock; that deploy stops at its next step.")
    private boolean breakLock;

    @Option(
            names = "--author",
            paramLabel = "\"NAME <MAIL>\"",
            description = "Author of the commit on a branch. Default: from the git configuration.")
    private String author;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: text.")
    PlanFormat format = PlanFormat.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only problems.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every file of the plan.")
    private boolean verbose;

    /** How the plan is written; a name in lower case is what is typed. */
    enum PlanFormat {
        TEXT,
        JSON;

        /** As it is typed. */
        @Override
        public String toString() {
            return EnumNames.name(this);
        }
    }

    /** How much is printed; numbers that make no sense are refused first. */
    Detail detail() {
        if (jobs < 1 || jobs > 256) {
            throw usage("--jobs wants a number from 1 to 256, not " + jobs);
        }
        if (maxDeletions != null && maxDeletions < 0) {
            throw usage("--max-deletions wants a number from 0, not " + maxDeletions);
        }
        return Detail.of(quiet, verbose, spec);
    }

    /** What was asked for. */
    DeployOptions options(Address address) {
        return new DeployOptions(
                placed(address),
                new Limits(grace, maxDeletions == null ? OptionalInt.empty() : OptionalInt.of(maxDeletions), jobs),
                verify ? Trust.NOTHING : Trust.RECORD,
                breakLock ? Locking.BREAK : Locking.RESPECT,
                new Caller(Console.who(), InstantSource.system(), Optional.ofNullable(author)),
                new DeployOptions.Files(
                        overwrite ? Foreign.REPLACE : Foreign.KEEP, copies ? Copies.ALWAYS : Copies.IF_USED));
    }

    /** The address with what other options say of it. */
    private Address placed(Address address) {
        if (address instanceof Address.Bucket bucket) {
            return bucket.at(Optional.ofNullable(endpoint).map(this::url), Optional.ofNullable(region));
        }
        for (String option : List.of("--endpoint", "--region")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw usage(option + " is for a bucket, and " + target + " is none");
            }
        }
        return address;
    }

    private URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getScheme() != null && url.getScheme().matches("https?") && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // Said below, in our own words.
        }
        throw usage("--endpoint wants an address such as https://s3.example.org, not \"" + text + "\"");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
