package dev.vitrine.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.source.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that names a file is checked where it is written, by check as by build. */
class NamedFilesTest {
    private static final byte[] SVG =
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    Path folder;

    private List<Problem> problems(String logo) {
        TestSite minimal = TestSite.minimal();
        minimal.file("data/catalog.yaml", minimal.text("data/catalog.yaml") + "logo: " + logo + "\n")
                .writeTo(folder);
        List<Problem> checked = CatalogCheck.of(new DirectoryTree(folder.resolve("data")), Optional.empty())
                .withFiles(folder.resolve("templates"))
                .problems();
        assertThat(TestSite.buildAt(folder, Optional.empty()).problems()).isEqualTo(checked);
        return checked;
    }

    private void asset(String name, byte[] content) throws IOException {
        Path file = folder.resolve("templates/assets/" + name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "img/nope.svg | is not there | name a file that is there, such as img/empty.svg",
                "img/nope.webp | is not there | put it there, or delete the field",
                "img/Logo.svg | is written \"logo.svg\" there, in other case | write img/logo.svg",
                "IMG/logo.svg | is written \"img\" there, in other case | write img/logo.svg",
                "img/logo.png | does not hold what its name says: it is not PNG | save the picture as PNG, or name it as what it is",
                "img/empty.svg | does not hold what its name says: it is not SVG | save the picture as SVG, or name it as what it is",
                "img/torn.svg | does not hold what its name says: it is not SVG | save the picture as SVG, or name it as what it is",
                "img/torn.png | does not hold what its name says: it is not PNG | save the picture as PNG, or name it as what it is",
                "img/link.svg | is a link, and links are left out of the site | put the file itself there",
                "linked/logo.svg | is a link, and links are left out of the site | put the file itself there",
                "img/.hidden.svg | is hidden, and hidden files are left out of the site | rename it without the dot",
                "img/folder.svg | is not a file | name a file in it",
                "img/huge.png | has 1000001 bytes, more than 1000000, and every page loads it | make it smaller",
            })
    void whatIsWrongWithTheLogoIsSaidAtTheSetting(String logo, String message, String hint) throws IOException {
        asset("img/logo.svg", SVG);
        asset("img/logo.png", SVG);
        asset("img/empty.svg", new byte[0]);
        asset("img/torn.svg", "\u0001 garbage <svg> and more".getBytes(UTF_8));
        asset("img/torn.png", Arrays.copyOf(PNG, 8));
        asset("img/.hidden.svg", SVG);
        asset("img/folder.svg/inside.svg", SVG);
        asset("img/huge.png", Arrays.copyOf(PNG, 1_000_001));
        Files.createSymbolicLink(folder.resolve("templates/assets/img/link.svg"), Path.of("logo.svg"));
        Files.createSymbolicLink(folder.resolve("templates/assets/linked"), Path.of("img"));

        assertThat(problems(logo)).filteredOn(Problem::isError).singleElement().satisfies(problem -> {
            assertThat(TestSite.brief(problem)).isEqualTo("catalog.yaml:5:7+" + logo.length() + " asset-unusable");
            assertThat(problem.message()).isEqualTo("the file templates/assets/" + logo + " " + message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    @Test
    void aFileThatIsThereOrComesWithVitrineIsFine() throws IOException {
        assertThat(problems("img/favicon.svg")).isEmpty();
        asset("img/own.png", PNG);
        assertThat(problems("img/own.png")).isEmpty();
        asset("img/made.svg.ftl", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
        assertThat(problems("img/made.svg")).isEmpty();
    }

    /** Whoever adds a field that names a file has to have it checked, in {@code CatalogCheck.withFiles}. */
    @Test
    void noOtherFieldNamesAFile() {
        Pattern named = Pattern.compile("\"(\\w+)\" ?: ?\\{[^{}]*\\\\\\\\\\.\\([a-z]+\\|");

        assertThat(Arrays.stream(RecordKind.values())
                        .flatMap(kind -> named.matcher(Schemas.text(kind)).results())
                        .map((MatchResult found) -> found.group(1)))
                .containsExactly("logo");
    }
}
