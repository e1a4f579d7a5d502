package dev.vitrine.cli;

import dev.vitrine.cli.PlanPrinter.Names;
import dev.vitrine.deploy.Address;
import dev.vitrine.deploy.Deploy;
import dev.vitrine.deploy.DeployOptions;
import dev.vitrine.deploy.DeployOptions.Caller;
import dev.vitrine.deploy.DeployOptions.Copies;
import dev.vitrine.deploy.DeployOptions.Foreign;
import dev.vitrine.deploy.DeployOptions.Limits;
import dev.vitrine.deploy.DeployOptions.Locking;
import dev.vitrine.deploy.DeployOptions.Trust;
import dev.vitrine.deploy.Deployed;
import dev.vitrine.deploy.Plan;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.JsonPrinter;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine deploy}. */
@Command(
        name = "deploy",
        description = "Publishes a built site to a bucket, a git branch or a folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine deploy s3://models.example.org --dry-run",
            "      print what would be uploaded and deleted, and why; change nothing",
            "  vitrine deploy s3://models/site --endpoint https://s3.example.org",
            "      deploy to an S3-compatible store, such as R2 or MinIO",
            "  vitrine deploy git:origin#gh-pages",
            "      deploy as one commit on a branch, for GitHub Pages",
            "  vitrine deploy /srv/www/models",
            "      deploy to a folder that a web server serves",
            "",
            "Assets are published before the pages that use them, and pages before the",
            "listings, feeds and sitemaps that link to them. Deletions come last. A page",
            "that is no longer part of the site stays available for the grace period, so",
            "that older copies of those listings keep working.",
            "",
            "A deploy that was killed can be run again: to a local folder at once; to a",
            "bucket after ten minutes, when its lock expires, or with --break-lock.",
            "",
            "Credentials for a bucket come from the usual places: AWS_ACCESS_KEY_ID,",
            "AWS_PROFILE or a role. A bucket stores Content-Type, Cache-Control and",
            "Content-Encoding with each file; set other headers, such as the content",
            "security policy, in the CDN in front of it. Folders and branches store none.",
            "",
            "Exit codes: 0 done, 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class DeployCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "Where to deploy: s3://BUCKET/PREFIX, git:REMOTE#BRANCH (default branch: gh-pages), or a"
                    + " folder such as /srv/www or ./public.")
    private String target;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "The folder with the built site. Default: site in the current folder.")
    private Path site = Path.of("site");

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the plan without changing anything.")
    private boolean dryRun;

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
    private PlanFormat format = PlanFormat.TEXT;

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
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DeployCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        Checked<Address> address = Address.parse(target);
        Checked<PublishedSite> built = PublishedSite.open(site);
        if (address.value().isEmpty() || built.value().isEmpty()) {
            return failed(new Checked<>(
                    Optional.empty(),
                    Stream.of(address, built)
                            .flatMap(each -> each.problems().stream())
                            .toList()));
        }
        DeployOptions options = new DeployOptions(
                placed(address.value().get()),
                new Limits(grace, maxDeletions == null ? OptionalInt.empty() : OptionalInt.of(maxDeletions), jobs),
                verify ? Trust.NOTHING : Trust.RECORD,
                breakLock ? Locking.BREAK : Locking.RESPECT,
                new Caller(who(), InstantSource.system(), Optional.ofNullable(author)),
                new DeployOptions.Files(
                        overwrite ? Foreign.REPLACE : Foreign.KEEP, copies ? Copies.ALWAYS : Copies.IF_USED));
        PlanPrinter printer = new PlanPrinter(verbose ? Names.ALL : Names.FIRST);
        return dryRun
                ? show(built.value().get(), options, printer)
                : run(built.value().get(), options, printer);
    }

    private int show(PublishedSite built, DeployOptions options, PlanPrinter printer) {
        DeployLine progress = new DeployLine(watched(), shown -> {});
        Checked<Plan> plan = Deploy.plan(built, options, progress);
        progress.clear();
        if (plan.value().isEmpty()) {
            return failed(plan);
        }
        console.out()
                .print(
                        format == PlanFormat.JSON
                                ? printer.json(plan.value().get(), Optional.empty())
                                : printer.text(plan.value().get()));
        return ExitCode.DONE;
    }

    private int run(PublishedSite built, DeployOptions options, PlanPrinter printer) {
        DeployLine progress = new DeployLine(watched(), plan -> {
            if (!quiet && format == PlanFormat.TEXT) {
                console.out().print(printer.text(plan));
                console.out().flush();
            }
        });
        Checked<Deployed> done = Deploy.run(built, options, progress);
        progress.clear();
        if (done.value().isEmpty()) {
            return failed(done);
        }
        if (format == PlanFormat.JSON) {
            console.out().print(printer.json(progress.plan(), done.value()));
        } else if (!quiet) {
            console.out().println(printer.done(done.value().get()));
        }
        return ExitCode.DONE;
    }

    /** Where progress is shown. */
    private Console watched() {
        return quiet ? console.unwatched() : console;
    }

    private int failed(Checked<?> outcome) {
        if (format == PlanFormat.JSON) {
            console.out().print(new JsonPrinter(UnaryOperator.identity()).print(outcome.problems()));
        } else {
            TextPrinter printer = new TextPrinter(path -> Optional.empty(), UnaryOperator.identity(), console.colour());
            outcome.problems().forEach(problem -> console.err().println(printer.print(problem)));
        }
        return ExitCode.PROBLEMS;
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

    private void check() {
        if (jobs < 1 || jobs > 256) {
            throw usage("--jobs wants a number from 1 to 256, not " + jobs);
        }
        if (maxDeletions != null && maxDeletions < 0) {
            throw usage("--max-deletions wants a number from 0, not " + maxDeletions);
        }
        if (quiet && verbose) {
            throw usage("--quiet and --verbose cannot both be asked for");
        }
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

    /** For another deploy that finds the lock: who, on which machine, as which process. */
    private static String who() {
        return System.getProperty("user.name")
                + machine().map(name -> "@" + name).orElse("") + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    /** Its name; absent where the system does not say it. */
    private static Optional<String> machine() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .or(() -> {
                    try {
                        return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname"))
                                        .strip())
                                .filter(name -> !name.isEmpty());
                    } catch (IOException notLinux) {
                        return Optional.empty();
                    }
                });
    }
}
