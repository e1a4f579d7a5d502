package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Model;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.listing.ListingView;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.problem.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the pages' links for editors lead. */
class EditLinksTest {
    private static final Location LINE = new Location("data/models/acme/one.yaml", 7, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r, https://github.com/o/r/edit/main/, https://github.com/o/r/blob/main/",
        "https://GitHub.com/o/r/, https://GitHub.com/o/r/edit/main/, https://GitHub.com/o/r/blob/main/",
        "https://github.acme.example/o/r.git, https://github.acme.example/o/r/edit/main/,"
                + " https://github.acme.example/o/r/blob/main/",
        "https://gitlab.com/g/sub/r, https://gitlab.com/g/sub/r/-/edit/main/, https://gitlab.com/g/sub/r/-/blob/main/",
        "https://gitlab.acme.example/o/r, https://gitlab.acme.example/o/r/-/edit/main/,"
                + " https://gitlab.acme.example/o/r/-/blob/main/",
        "https://codeberg.org/o/r, https://codeberg.org/o/r/_edit/main/, https://codeberg.org/o/r/src/branch/main/",
        "https://gitea.acme.example/o/r, https://gitea.acme.example/o/r/_edit/main/,"
                + " https://gitea.acme.example/o/r/src/branch/main/",
        "https://notgithub.example/o/r, https://notgithub.example/o/r/edit/main/, https://notgithub.example/o/r/blob/main/",
    })
    void aFileIsEditedAndALineIsShownInTheHostsOwnForm(String repository, String edit, String show) {
        EditLinks edits = edits(repository);

        assertThat(edits.record(LINE.path())).contains(edit + "data/models/acme/one.yaml");
        assertThat(edits.line(LINE)).contains(show + "data/models/acme/one.yaml#L7");
    }

    @Test
    void editsGoToTheCatalogsBranch() {
        TestSite site = TestSite.minimal();
        String settings = site.text("data/catalog.yaml") + "branch: next/year\n";

        assertThat(new EditLinks(site.file("data/catalog.yaml", settings)
                                .catalog()
                                .settings())
                        .record(LINE.path()))
                .contains("https://code.example/owner/catalog/edit/next/year/data/models/acme/one.yaml");
    }

    @Test
    void aCatalogInAFolderOfItsRepositoryIsFoundThere() {
        TestSite site = at("https://github.com/o/r", "One");
        String settings = site.text("data/catalog.yaml") + "folder: sites/models\n";
        site = site.file("data/catalog.yaml", settings);
        EditLinks edits = new EditLinks(site.catalog().settings());

        assertThat(edits.record(LINE.path()))
                .contains("https://github.com/o/r/edit/main/sites/models/data/models/acme/one.yaml");
        assertThat(edits.line(LINE))
                .contains("https://github.com/o/r/blob/main/sites/models/data/models/acme/one.yaml#L7");
        assertThat(query(Views.model(site).foot().report().orElseThrow()))
                .containsEntry("record", "sites/models/data/models/acme/one.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "catalog/", "../catalog", "a/../b", "./a", "a//b", "a b", "a#b"})
    void aFolderIsAPathBelowTheRoot(String folder) {
        TestSite site = TestSite.minimal();
        String settings = site.text("data/catalog.yaml") + "folder: \"" + folder + "\"\n";

        assertThat(site.file("data/catalog.yaml", settings).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location().path()).isEqualTo("data/catalog.yaml"));
    }

    @Test
    void onGitHubAModelsPageOpensTheFormForFactsFilledIn() {
        String link = model("https://github.com/o/r", "R&D: 100 % #1+")
                .foot()
                .report()
                .orElseThrow();

        assertThat(link).startsWith("https://github.com/o/r/issues/new?template=correct-a-fact.yml&title=Wrong%20data");
        assertThat(query(link))
                .containsExactly(
                        Map.entry("template", "correct-a-fact.yml"),
                        Map.entry("title", "Wrong data: R&D: 100 % #1+ (acme/one)"),
                        Map.entry("record", "data/models/acme/one.yaml"),
                        Map.entry("page", "https://catalog.example/models/acme/one/"));
    }

    @Test
    void besideItsPricesTheFormForPricesOpens() {
        TestSite site = at("https://github.com/o/r", "One");
        Model model = site.catalog().models().values().iterator().next();

        assertThat(query(new EditLinks(site.catalog().settings())
                        .wrongPrice(model, "https://catalog.example/models/acme/one/")
                        .orElseThrow()))
                .containsExactly(
                        Map.entry("template", "correct-a-price.yml"),
                        Map.entry("title", "Wrong price: One (acme/one)"),
                        Map.entry("model", "acme/one"),
                        Map.entry("page", "https://catalog.example/models/acme/one/"));
    }

    @Test
    void onGitHubAnotherRecordsPageOpensTheFormForFacts() {
        ListingView page = Views.listing(at("https://github.com/o/r", "One"), "/providers/hostly/");

        assertThat(query(page.report().orElseThrow()))
                .containsExactly(
                        Map.entry("template", "correct-a-fact.yml"),
                        Map.entry("title", "Wrong data: Hostly (provider)"),
                        Map.entry("record", "data/providers/hostly.yaml"),
                        Map.entry("page", "https://catalog.example/providers/hostly/"));
    }

    /** GitHub shows an empty issue instead of the form if one of the names is not an input of the form. */
    @Test
    void theLinksFillInInputsThatTheFormsHave() throws IOException {
        TestSite site = at("https://github.com/o/r", "One");
        EditLinks edits = new EditLinks(site.catalog().settings());
        Model model = site.catalog().models().values().iterator().next();

        checkForm(edits.wrongPrice(model, "https://catalog.example/").orElseThrow());
        checkForm(
                edits.wrongFact("One", LINE.path(), "https://catalog.example/").orElseThrow());
    }

    private static void checkForm(String link) throws IOException {
        Map<String, String> query = query(link);
        JsonNode form = new YAMLMapper()
                .readTree(Files.readString(Path.of(".github/ISSUE_TEMPLATE", query.remove("template"))));
        List<String> inputs = new ArrayList<>();
        form.path("body").forEach(field -> {
            if (field.path("type").asString().equals("input")) {
                inputs.add(field.path("id").asString());
            }
        });

        assertThat(query.remove("title")).startsWith(form.path("title").asString());
        assertThat(inputs).containsAll(query.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "https://gitlab.com/o/r, https://gitlab.com/o/r/-/issues/new?, issue[title], issue[description]",
        "https://codeberg.org/o/r, https://codeberg.org/o/r/issues/new?, title, body",
        "https://code.example/o/r, https://code.example/o/r/issues/new?, title, body",
    })
    void elsewhereTheIssuesTextSaysWhatAFormWould(String repository, String start, String title, String text) {
        String link = model(repository, "One").foot().report().orElseThrow();

        assertThat(link).startsWith(start);
        assertThat(query(link))
                .containsExactly(
                        Map.entry(title, "Wrong data: One (acme/one)"),
                        Map.entry(
                                text,
                                "Record: data/models/acme/one.yaml\nPage: https://catalog.example/models/acme/one/\n"));
    }

    @Test
    void aListingThatNoRecordStandsBehindHasNothingToReport() {
        ListingView page = Views.listing(at("https://github.com/o/r", "One"), "/models/");

        assertThat(page.edit()).isEmpty();
        assertThat(page.report()).isEmpty();
    }

    @Test
    void withoutARepositoryThereAreNoLinks() {
        TestSite site = TestSite.minimal()
                .file("data/catalog.yaml", "title: T\ntagline: t\nurl: https://catalog.example/\n")
                .file("data/models/acme/one.yaml", "name: One\ntype: text\n");

        assertThat(Views.model(site).foot().edit()).isEmpty();
        assertThat(Views.model(site).foot().report()).isEmpty();
        assertThat(new EditLinks(site.catalog().settings()).line(LINE)).isEmpty();
    }

    private static EditLinks edits(String repository) {
        return new EditLinks(at(repository, "One").catalog().settings());
    }

    private static ModelView model(String repository, String name) {
        return Views.model(at(repository, name));
    }

    private static TestSite at(String repository, String name) {
        TestSite site = TestSite.withModel("name: '" + name + "'\ntype: text\n");
        String settings = site.text("data/catalog.yaml").replace("https://code.example/owner/catalog", repository);
        return site.file("data/catalog.yaml", settings);
    }

    private static Map<String, String> query(String link) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(URI.create(link).getRawQuery().split("&", -1)).forEach(field -> {
            String[] pair = field.split("=", 2);
            fields.put(decoded(pair[0]), decoded(pair[1]));
        });
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
