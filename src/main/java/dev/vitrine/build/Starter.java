package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A new catalog: settings, one invented model with all that it refers to, the schemas, settings for VS Code, and for GitHub
 * the workflows and the forms.
 */
public final class Starter {
    /** Below {@code starter/} of the resources. A name there has no dot in front, or packers would leave it out. */
    private static final List<String> FILES = List.of(
            "README.md",
            "gitignore",
            "vscode/extensions.json",
            "vscode/settings.json",
            "github/dependabot.yml",
            "github/pull_request_template.md",
            "github/ISSUE_TEMPLATE/add-a-model.yml",
            "github/ISSUE_TEMPLATE/config.yml",
            "github/ISSUE_TEMPLATE/correct-a-fact.yml",
            "github/ISSUE_TEMPLATE/correct-a-price.yml",
            "github/workflows/catalog.yml",
            "github/workflows/comment.yml",
            "data/catalog.yaml",
            "data/organizations/example.yaml",
            "data/providers/example.yaml",
            "data/licenses/example-terms.yaml",
            "data/models/example/example-1.yaml");

    /** The first names of those that have one when they are written. */
    private static final List<String> HIDDEN = List.of("gitignore", "vscode", "github");

    private static final String GITHUB = "github/";
    private static final String CATALOG = "data/catalog.yaml";

    /** An action of Vitrine's own, which workflows use at its newest commit unless another is known. */
    private static final Pattern ACTION = Pattern.compile("(uses: vitrine-catalog/vitrine\\S*)@main\\b");

    /** The inputs of the action that checks and builds a catalog. */
    private static final Pattern INPUTS =
            Pattern.compile("(?m)(^[ -]++uses: vitrine-catalog/vitrine@.*+\\R( ++)with:\\R)");

    private static final Pattern URL = Pattern.compile("(?m)^url: .*\\R");

    private final CatalogPlace place;
    private final Optional<String> commit;

    private Starter(CatalogPlace place, Optional<String> commit) {
        this.place = place;
        this.commit = commit;
    }

    /**
     * A new catalog.
     *
     * @param files that were made
     * @param note for the person who made it, about files that are not where one might look for them
     */
    public record Made(List<Path> files, Optional<String> note) {
        public Made {
            files = List.copyOf(files);
        }
    }

    /**
     * Makes a catalog. No file that exists is touched.
     *
     * @param folder may exist, and must hold no {@code data} folder; in a repository, the workflows go to the top of it
     * @param commit of Vitrine, which the workflows are to use; its branch {@code main} if it is not known
     * @return no value, and nothing changed, if there cannot be a catalog
     * @throws UncheckedIOException if a file cannot be written; then none is left
     */
    public static Checked<Made> write(Path folder, Optional<String> commit) {
        CatalogPlace place = CatalogPlace.of(folder);
        return problem(folder).map(Checked::<Made>failed).orElseGet(() -> new Starter(place, commit).write());
    }

    private static Optional<Problem> problem(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(Problem.of(
                    BuildRules.NOT_A_FOLDER,
                    Location.ofFile(folder.toString()),
                    folder + " is a file, not a folder",
                    "name a folder, which may exist or not"));
        }
        if (Files.exists(folder.resolve("data"), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Problem.of(
                    BuildRules.CATALOG_EXISTS,
                    Location.ofFile(folder.resolve("data").toString()),
                    "there is a catalog here already",
                    "name a folder that has none"));
        }
        return Optional.empty();
    }

    private Checked<Made> write() {
        List<String> present = place.isBelow()
                ? FILES.stream()
                        .filter(name -> name.startsWith(GITHUB))
                        .map(name -> "." + name)
                        .filter(name -> Files.exists(place.top().resolve(name), LinkOption.NOFOLLOW_LINKS))
                        .toList()
                : List.of();
        boolean isForGitHub = present.isEmpty() && place.canBeNamed();
        SortedMap<Path, String> texts = new TreeMap<>();
        for (String name : FILES) {
            if (isForGitHub || !name.startsWith(GITHUB)) {
                texts.put(file(name), text(name));
            }
        }
        texts.putAll(SchemaFiles.texts(place.folder().resolve("data")));
        texts.keySet().removeIf(Files::exists);
        List<Problem> links = texts.keySet().stream()
                .flatMap(file -> place.linkTo(file).stream())
                .distinct()
                .toList();
        return links.isEmpty()
                ? Checked.of(new Made(NewFiles.write(texts), place.note(present)))
                : Checked.failed(links);
    }

    private Path file(String name) {
        Path root = name.startsWith(GITHUB) ? place.top() : place.folder();
        return root.resolve(HIDDEN.contains(name.replaceFirst("/.*", "")) ? "." + name : name);
    }

    private String text(String name) {
        String text = resource(name);
        if (place.isBelow() && place.canBeNamed()) {
            text = name.equals(CATALOG) ? URL.matcher(text).replaceFirst("$0folder: " + place.name() + "\n") : text;
            text = INPUTS.matcher(text).replaceAll("$1$2  catalog: " + place.name() + "\n");
        }
        String whole = text;
        return commit.map(hash -> ACTION.matcher(whole).replaceAll("$1@" + hash + " # main"))
                .orElse(whole);
    }

    private static String resource(String name) {
        try (InputStream in = Starter.class.getResourceAsStream("/dev/vitrine/starter/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + name, failed);
        }
    }
}
