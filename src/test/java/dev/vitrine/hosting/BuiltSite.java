package dev.vitrine.hosting;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildProgress;
import dev.vitrine.build.BuildReport;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.Cards;
import dev.vitrine.site.Compression;
import dev.vitrine.site.PublishedSite;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A small site with a redirect and a gateway that readers can try, built for an address into the folder that a server would serve it from. */
record BuiltSite(Path root, String home, PublishedSite site) {
    private static final String MODEL = """
            name: One
            type: text
            aliases: [uno]
            api: {gateway: gate, operation: chat, id: one, parameters: [{name: prompt, type: string, required: true}]}
            """;

    static BuiltSite at(Path folder, URI base, Compression compression) {
        TestSite.withModel(MODEL).writeTo(folder);
        Path root = folder.resolve("www");
        String home = base.getPath();
        BuildReport report = SiteBuild.run(
                new BuildOptions(
                        TestSite.sources(folder, Optional.of(base.toString())).with(Cards.NONE),
                        root.resolve(home.substring(1)),
                        compression),
                BuildProgress.SILENT);
        if (report.published().isEmpty()) {
            throw new AssertionError(report.problems());
        }
        return new BuiltSite(
                root,
                home,
                PublishedSite.open(root.resolve(home.substring(1))).value().orElseThrow());
    }

    /** The address of a file, as a visitor has it. */
    String address(String file) {
        return home + file.replaceFirst("(^|/)index\\.html$", "$1");
    }
}
