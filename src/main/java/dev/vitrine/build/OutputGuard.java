package dev.vitrine.build;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.RealPath;
import dev.vitrine.source.Roots;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a site out of the folders that it is made from: a build writes and deletes in its own. */
final class OutputGuard {
    private OutputGuard() {}

    /** What is wrong with where the site is to go; the folders need not exist. */
    static Optional<Problem> check(BuildOptions options) {
        Path out = RealPath.of(options.out());
        if (out.getNameCount() == 0) {
            return Optional.of(problem(options.out(), "the site would fill the whole file system"));
        }
        return linkInCatalog(options)
                .or(() -> overlap(options.out(), "data", options.sources().data()))
                .or(() -> overlap(options.out(), "templates", options.sources().templates()));
    }

    /** A link next to the records came with the catalog, and the user may not know where it leads. */
    private static Optional<Problem> linkInCatalog(BuildOptions options) {
        Path catalog = options.sources().data().toAbsolutePath().normalize().getParent();
        Path out = options.out().toAbsolutePath().normalize();
        return catalog != null && catalog.equals(out.getParent())
                ? Roots.leadsOut(options.out(), options.out().toString(), "--out")
                : Optional.empty();
    }

    private static Optional<Problem> overlap(Path out, String name, Path source) {
        Path site = RealPath.of(out);
        Path folder = RealPath.of(source);
        if (site.equals(folder)) {
            return Optional.of(problem(out, "the site would be written over the " + name + " folder"));
        }
        if (site.startsWith(folder)) {
            return Optional.of(problem(out, "the site would lie in the " + name + " folder " + source));
        }
        return folder.startsWith(site)
                ? Optional.of(problem(out, "the " + name + " folder " + source + " would lie in the site"))
                : Optional.empty();
    }

    private static Problem problem(Path out, String message) {
        return Problem.of(
                BuildRules.OUTPUT_UNSAFE,
                Location.ofFile(out.toString()),
                message,
                "name a folder of the site's own with --out");
    }
}
