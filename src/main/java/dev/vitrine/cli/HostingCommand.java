package dev.vitrine.cli;

import dev.vitrine.hosting.Host;
import dev.vitrine.problem.Checked;
import dev.vitrine.site.PublishedSite;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vitrine hosting}. */
@Command(
        name = "hosting",
        description =
                "Prints the configuration with which a host serves a built site: types, caching, security, redirects.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine hosting nginx > /etc/nginx/vitrine.conf",
            "      to include in the site's server block",
            "  vitrine hosting caddy my-catalog > /etc/caddy/vitrine.caddy",
            "      to import in the site's block",
            "  vitrine hosting cloudfront > stack.json",
            "      a CloudFormation template for a bucket that the site was deployed to",
            "  vitrine hosting netlify > netlify.toml",
            "      redirects that Netlify would otherwise answer with pages",
            "",
            "Netlify and Cloudflare Pages read site/_headers and site/_redirects, which every build writes; GitHub Pages",
            "cannot be configured. Print the configuration again after each build: it depends on the catalog."
        })
final class HostingCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "HOST", description = "The host: nginx, caddy, cloudfront or netlify.")
    private Host host;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The catalog's folder. Default: the current folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder with the built site. Default: site in the catalog's folder.")
    private Path out;

    HostingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Checked<PublishedSite> site = PublishedSite.open(out != null ? out : folder.resolve("site"));
        site.problems()
                .forEach(problem -> console.err().println(console.printer().print(problem)));
        site.value().ifPresent(built -> {
            console.out().print(host.configuration(built));
            console.out().flush();
        });
        return site.value().isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
