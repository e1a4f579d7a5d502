package dev.vitrine.cli;

import dev.vitrine.deploy.Address;
import dev.vitrine.deploy.Deploy;
import dev.vitrine.deploy.DeployOptions;
import dev.vitrine.problem.Checked;
import dev.vitrine.site.PublishedSite;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private DeployFlags flags;

    DeployCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DeployReport report = new DeployReport(console, flags);
        Checked<Address> address = Address.parse(flags.target);
        Checked<PublishedSite> built = PublishedSite.open(flags.site);
        if (address.value().isEmpty() || built.value().isEmpty()) {
            return report.failed(Stream.of(address, built)
                    .flatMap(each -> each.problems().stream())
                    .toList());
        }
        PublishedSite site = built.value().get();
        DeployOptions options = flags.options(address.value().get());
        return flags.dryRun
                ? report.planned(Deploy.plan(site, options, report))
                : report.deployed(Deploy.run(site, options, report));
    }
}
