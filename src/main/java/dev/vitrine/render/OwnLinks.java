package dev.vitrine.render;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The links in a catalog's own folder of templates that are left out of its site. */
final class OwnLinks {
    private static final String ASSETS = "assets/";

    private OwnLinks() {}

    /** A warning for each: an asset has to be a file, and a template's link has to lead to a file in the folder. */
    static List<Problem> leftOut(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Path root = folder.toRealPath();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path link :
                    (Iterable<Path>) found.filter(Files::isSymbolicLink).sorted()::iterator) {
                String name = root.relativize(link).toString().replace('\\', '/');
                boolean isKept = !name.startsWith(ASSETS) && OwnTemplates.isFileWithin(root, link);
                if (!isKept && !("/" + name).contains("/.")) {
                    problems.add(Problem.of(
                            RenderRules.THEME_LINK,
                            Location.ofFile("templates/" + name),
                            "this is a link, and it is left out of the site",
                            "put what it leads to here, in its place"));
                }
            }
        }
        return problems;
    }
}
