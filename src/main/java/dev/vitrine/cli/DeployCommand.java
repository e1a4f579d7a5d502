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
        description = "Brings a bucket, a git branch or a folder up to date with a built site.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine deploy s3://models.example.org --dry-run",
            "      says what would be sent and deleted, and why; changes nothing",
            "  vitrine deploy s3://models/site --endpoint https://s3.example.org",
            "      to a store that speaks S3, such as R2 or MinIO",
            "  vitrine deploy git:origin#gh-pages",
            "      as one commit on a branch, for GitHub Pages",
            "  vitrine deploy /srv/www/models",
            "      to a folder that a web server serves",
            "",
            "Assets go live before the pages that name them, and pages before what lists",
            "them; nothing is deleted before that. A page that the site has lost stays",
            "readable for the grace period, for those who hold a list that names it; no",
            "page names it any more.",
            "",
            "Killed at any moment, it can be run again: at a folder of this machine at once;",
            "at a bucket, when its lock has run out after ten minutes, or with --break-lock.",
            "",
            "A bucket takes its credentials from where other tools do: AWS_ACCESS_KEY_ID,",
            "AWS_PROFILE, a role. It keeps Content-Type, Cache-Control and Content-Encoding",
            "with each file; other headers, such as the content security policy, belong to",
            "the settings of the CDN before it. Folders and branches keep none.",
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
