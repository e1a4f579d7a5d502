package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Location;
import dev.vitrine.wording.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a reader fixes a fact: addresses of the catalog's repository, in the form of its {@link Forge}. All are absent where
 * the catalog names no repository. The forms are those in {@code .github/ISSUE_TEMPLATE}; GitHub opens an empty issue with
 * the title where a repository has no such form.
 */
public final class EditLinks {
    private final Optional<String> repository;
    private final Forge forge;
    private final String branch;
    /** Before each path: empty, or with a slash at its end. */
    private final String folder;

    /** No addresses. */
    public static final EditLinks NONE = new EditLinks(Optional.empty(), "", "");

    EditLinks(Settings settings) {
        this(
                settings.repository(),
                settings.branch(),
                settings.folder().map(folder -> folder + "/").orElse(""));
    }

    private EditLinks(Optional<URI> repository, String branch, String folder) {
        this.repository = repository.map(
                url -> url.toString().replaceAll("(?<!/)/++$", "").replaceFirst("\\.git$", ""));
        this.forge = Forge.of(repository.map(URI::getHost).orElse(""));
        this.branch = branch;
        this.folder = folder;
    }

    /** The editor, open on a record. */
    public Optional<String> record(String file) {
        return repository.map(url -> url + forge.edit() + at(file));
    }

    /** A record's file, at the line. No editor opens at a line, so this is where the reader sees which one it is. */
    public Optional<String> line(Location location) {
        return repository.map(url -> url + forge.show() + at(location.path()) + "#L" + location.line());
    }

    private String at(String file) {
        return branch + "/" + folder + file;
    }

    /**
     * The form for a price that is wrong, filled in.
     *
     * @param page the absolute address of the model's page
     */
    public Optional<String> wrongPrice(Model model, String page) {
        String title = "Wrong price: " + model.name() + " (" + model.id() + ")";
        return issue("correct-a-price.yml", title, fields("model", model.id().toString(), page));
    }

    /**
     * The form for any other fact that is wrong, filled in.
     *
     * @param name of what the fact is about
     * @param record the file that the fact is in
     * @param page the absolute address of the page that shows it
     */
    public Optional<String> wrongFact(String name, String record, String page) {
        return issue("correct-a-fact.yml", "Wrong data: " + name, fields("record", folder + record, page));
    }

    private static Map<String, String> fields(String name, String value, String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put("page", page);
        return fields;
    }

    private Optional<String> issue(String form, String title, Map<String, String> fields) {
        Map<String, String> query = new LinkedHashMap<>();
        if (forge == Forge.GITHUB) {
            query.put("template", form);
            query.put(forge.title(), title);
            query.putAll(fields);
        } else {
            query.put(forge.title(), title);
            query.put(forge.text(), text(fields));
        }
        return repository.map(url -> url + forge.issue() + "?" + encoded(query));
    }

    private static String text(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Words.capitalized(field.getKey()) + ": " + field.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
