package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** An action of Vitrine's own, which workflows use at its newest commit unless they are told of one. */
    private static final Pattern ACTION = Pattern.compile("(uses: vitrine-catalog/vitrine\\S*)@main\\b");

    private Starter() {}

    /**
     * Makes a catalog.
     *
     * @param folder may exist, and must hold no {@code data} folder
     * @param commit of Vitrine, which the workflows are to use; its branch {@code main} where it is not known
     * @return the files that were made
     * @throws UncheckedIOException if one cannot be written
     */
    public static Checked<List<Path>> write(Path folder, Optional<String> commit) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Checked.failed(Problem.of(
                    BuildRules.NOT_A_FOLDER,
                    Location.ofFile(folder.toString()),
                    folder + " is a file, not a folder",
                    "name a folder, which may exist or not"));
        }
        if (Files.exists(folder.resolve("data"))) {
            return Checked.failed(Problem.of(
                    BuildRules.CATALOG_EXISTS,
                    Location.ofFile(folder.resolve("data").toString()),
                    "there is a catalog here already",
                    "name a folder that has none"));
        }
        List<Path> made = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(HIDDEN.contains(name.replaceFirst("/.*", "")) ? "." + name : name);
            if (!Files.exists(file)) {
                copy(name, file, commit);
                made.add(file);
            }
        }
        made.addAll(SchemaFiles.write(folder.resolve("data")).value().orElseThrow());
        return Checked.of(made);
    }

    private static void copy(String name, Path file, Optional<String> commit) {
        try (InputStream in = Starter.class.getResourceAsStream("/dev/vitrine/starter/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    commit.map(hash -> ACTION.matcher(text).replaceAll("$1@" + hash + " # main"))
                            .orElse(text));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
