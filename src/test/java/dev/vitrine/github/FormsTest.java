package dev.vitrine.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms and files that GitHub reads next to the workflows: it ignores in silence what it does not understand. */
class FormsTest {
    private static final Path FORMS = Path.of(".github/ISSUE_TEMPLATE");
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> !file.endsWith("config.yml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsValidOnGitHub(Path file) throws IOException {
        JsonNode form = YAML.readTree(Files.readString(file));

        assertThat(form.propertyNames()).containsExactlyInAnyOrder("name", "description", "title", "labels", "body");
        assertThat(form.path("name").asString()).isNotBlank();
        assertThat(form.path("description").asString()).isNotBlank();
        form.path("body").forEach(FormsTest::checkField);
        assertThat(ids(form)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(form.path("body").findValuesAsString("label")).doesNotHaveDuplicates();
    }

    private static void checkField(JsonNode field) {
        String type = field.path("type").asString();
        assertThat(type).isIn("markdown", "input", "textarea", "dropdown");
        if (type.equals("markdown")) {
            assertThat(field.propertyNames()).containsExactlyInAnyOrder("type", "attributes");
            assertThat(field.at("/attributes/value").asString()).isNotBlank();
            return;
        }
        assertThat(field.path("id").asString()).matches("[a-z]+");
        assertThat(field.at("/attributes/label").asString()).isNotBlank();
        assertThat(Set.of("type", "id", "attributes", "validations")).containsAll(field.propertyNames());
        assertThat(Set.of("label", "description", "placeholder", "options"))
                .containsAll(field.path("attributes").propertyNames());
        assertThat(Set.of("required")).containsAll(field.path("validations").propertyNames());
    }

    @Test
    void everyTypeOfModelIsAnOption() throws IOException {
        List<String> options = new ArrayList<>();
        YAML.readTree(Files.readString(FORMS.resolve("add-a-model.yml")))
                .path("body")
                .forEach(field -> field.at("/attributes/options").forEach(option -> options.add(option.asString())));

        assertThat(options)
                .isEqualTo(Arrays.stream(ModelType.values()).map(ModelType::key).toList());
    }

    @Test
    void everyPathWithAnOwnerExists() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".github/CODEOWNERS")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(lines).allMatch(line -> line.matches("\\S+ +@vitrine-catalog/[a-z]+"));
        assertThat(lines.stream().map(line -> line.split(" ", 2)[0]).filter(path -> !path.equals("*")))
                .contains("/data/", "/.github/")
                .allMatch(path -> Files.exists(Path.of(path.substring(1))));
    }

    @Test
    void dependabotKnowsEveryFolderWithActionsAndThePom() throws IOException {
        JsonNode updates = YAML.readTree(Files.readString(Path.of(".github/dependabot.yml")))
                .path("updates");

        assertThat(updates.findValuesAsString("package-ecosystem")).containsExactly("github-actions", "maven");
        assertThat(updates.at("/0/directories").valueStream().map(JsonNode::asString))
                .containsExactly("/", "/.github/actions/comment")
                .allMatch(folder -> Files.isDirectory(Path.of("." + folder)));
    }

    private static List<String> ids(JsonNode form) {
        return form.path("body").findValuesAsString("id");
    }
}
