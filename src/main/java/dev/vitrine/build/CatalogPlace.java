package dev.vitrine.build;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.Roots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a new catalog goes: a folder, and the top of the repository that it is in. GitHub reads workflows and forms only at the
 * top.
 */
final class CatalogPlace {
    /** What the setting {@code folder} allows. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]+");

    private final Path folder;
    private final Path top;
    private final String name;

    private CatalogPlace(Path folder, Path top, String name) {
        this.folder = folder;
        this.top = top;
        this.name = name;
    }

    static CatalogPlace of(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Optional<Path> top = Roots.repository(whole).filter(above -> !above.equals(whole));
        return new CatalogPlace(
                folder,
                top.orElse(folder),
                top.map(above -> above.relativize(whole).toString().replace('\\', '/'))
                        .orElse(""));
    }

    /** The folder of the catalog, as it was named. */
    Path folder() {
        return folder;
    }

    /** The top of the repository; the folder itself if there is no repository above it. */
    Path top() {
        return top;
    }

    /** The folder from the top, with forward slashes; empty for the top itself. */
    String name() {
        return name;
    }

    /** Whether the catalog is in a folder of a repository. */
    boolean isBelow() {
        return !name.isEmpty();
    }

    /** Whether workflows and settings can name the folder. */
    boolean canBeNamed() {
        return name.isEmpty()
                || name.length() <= 200 && NAME.matcher(name).matches() && !("/" + name + "/").contains("//");
    }

    /** The problem that a link is in the way of a file of the new catalog, or of the repository. */
    Optional<Problem> linkTo(Path file) {
        return file.startsWith(folder) ? Roots.linkTo(folder, file) : Roots.linkTo(top, file);
    }

    /**
     * What to say about the files for GitHub.
     *
     * @param present those that the repository has already: then none was written
     */
    Optional<String> note(List<String> present) {
        if (!isBelow()) {
            return Optional.empty();
        }
        if (!canBeNamed()) {
            return Optional.of("GitHub reads workflows only at the top of a repository, " + top
                    + ", and they cannot name \"" + name
                    + "\": none was written. Rename the folder with letters, digits, hyphens and dots to have them");
        }
        if (present.isEmpty()) {
            return Optional.of("GitHub reads workflows and forms only at the top of a repository, so they are in "
                    + top.resolve(".github") + ", for the folder " + name);
        }
        return Optional.of("GitHub reads workflows and forms only at the top of a repository, and " + top + " has "
                + String.join(", ", present) + " already, so none was written. To have them, run init for a new folder"
                + " outside of any repository, copy what you need from its .github to " + top.resolve(".github")
                + ", and add \"catalog: " + name + "\" wherever workflows/catalog.yml uses Vitrine");
    }
}
