package dev.vitrine.api;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of built sites. */
final class Documents {
    static final Path CONTRACT = Path.of("src/test/resources/contract/v1");

    private static final String FOLDER = "api/v1/";
    private static final JsonMapper JSON = new JsonMapper();

    private Documents() {}

    /** The catalog that has everything once. */
    static TestSite contract() {
        try {
            return TestSite.of(Files.readString(CONTRACT.resolve("site.txt")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a test site's build writes, by the path in the site. */
    static Map<String, String> built(TestSite site, Path folder) {
        var report = site.build(folder);
        if (report.published().isEmpty()) {
            throw new AssertionError("the site does not build: " + report.problems());
        }
        return Site.files(folder.resolve("site"));
    }

    /** Those below {@code /api/v1/}, by the path there. */
    static Map<String, String> of(Map<String, String> files) {
        Map<String, String> documents = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(FOLDER)) {
                documents.put(path.substring(FOLDER.length()), text);
            }
        });
        return documents;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** The kind of a document, by its path: {@code models/acme/one.json} is a {@code model}. */
    static String kind(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? path.replaceFirst("[.]json$", "")
                : path.substring(0, slash).replaceFirst("s$", "");
    }
}
